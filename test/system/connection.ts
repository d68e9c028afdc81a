import { Agent, request as send, type IncomingMessage } from 'node:http';

export type Answer = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: Record<string, unknown> };

export type Connection = {
  readonly call: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  readonly close: () => void;
};

/** One kept-alive connection. Plain node:http: what is measured should be the server, not the client. */
export const connect = (base: string): Connection => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const call: Connection['call'] = (method, path, body, headers = {}) => new Promise((resolve, reject) => {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const request = send(`${base}${path}`, {
      method, agent,
      headers: {
        ...(payload === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
        origin: base, ...headers,
      },
    }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject).on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text.startsWith('{') ? JSON.parse(text) as Answer['body'] : { text } });
      });
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      // An idle connection may be closed by the other side in the very moment it is used again: then on a new one.
      if (error.code === 'ECONNRESET' && request.reusedSocket) resolve(call(method, path, body, headers));
      else reject(error);
    });
    request.end(payload);
  });
  return { call, close: () => agent.destroy() };
};
