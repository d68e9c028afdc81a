import { randomUUID } from 'node:crypto';
import { connect, type Answer } from './connection.js';

export type { Answer };
export type CommandOptions = { readonly key?: string; readonly revision?: number; readonly preview?: boolean };

/** One signed-in account over one kept-alive connection. */
export type Client = {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  readonly command: (locationId: string, command: string, data: object, options?: CommandOptions) => Promise<Answer>;
  readonly close: () => void;
};

export type SignIn = { readonly demo: string; readonly account?: string; readonly regions?: readonly string[] };

export const signIn = async (base: string, who: SignIn): Promise<Client> => {
  const { call: send, close } = connect(base);
  let cookie = '';
  const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    send(method, path, body, { ...(cookie === '' ? {} : { cookie }), ...headers });

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
    close,
  };
};
