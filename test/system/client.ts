import { randomUUID } from 'node:crypto';
import { Agent, request as send, type IncomingMessage } from 'node:http';

export type Answer = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: Record<string, unknown> };
export type CommandOptions = { readonly key?: string; readonly revision?: number; readonly preview?: boolean };

/** One signed-in account over one kept-alive connection. */
export type Client = {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  readonly command: (locationId: string, command: string, data: object, options?: CommandOptions) => Promise<Answer>;
  readonly close: () => void;
};

export type SignIn = { readonly demo: string; readonly account?: string; readonly regions?: readonly string[] };

/** Plain node:http: what is measured should be the server, not the client. */
export const signIn = async (base: string, who: SignIn): Promise<Client> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let cookie = '';
  const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const payload = body === undefined ? undefined : JSON.stringify(body);
      const request = send(`${base}${path}`, {
        method, agent,
        headers: {
          ...(payload === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
          ...(cookie === '' ? {} : { cookie }), origin: base, ...headers,
        },
      }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject).on('end', () => {
          const text = Buffer.concat(chunks).toString();
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text.startsWith('{') ? JSON.parse(text) as Answer['body'] : { text } });
        });
      });
      request.on('error', reject).end(payload);
    });

  const session = await call('POST', '/v1/sessions', who);
  if (session.status >= 300) throw new Error(`sign-in answered ${session.status}: ${JSON.stringify(session.body)}`);
  cookie = (session.headers['set-cookie'] ?? []).map((each) => each.split(';')[0]).join('; ');

  return {
    get: (path) => call('GET', path),
    post: (path, body, headers) => call('POST', path, body, headers),
    command: (locationId, command, data, { key = randomUUID(), revision, preview = false } = {}) =>
      call('POST', `/v1/locations/${locationId}/commands/${command}${preview ? '?preview=true' : ''}`, data, {
        'idempotency-key': key, ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
      }),
    close: () => agent.destroy(),
  };
};
