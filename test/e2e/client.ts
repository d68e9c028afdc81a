import { randomUUID } from 'node:crypto';
import type { Role } from '@app/kernel';

export type SignIn = { readonly regions?: readonly string[]; readonly programmes?: readonly string[]; readonly account?: string; readonly person?: string };
export type Answer = { readonly status: number; readonly headers: Headers; readonly body: Body };
// An answer is looked into field by field, as a client without types would.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is what the tests are about
export type Body = any;
export type CommandOptions = { readonly key?: string; readonly revision?: number; readonly preview?: boolean; readonly headers?: Readonly<Record<string, string>> };

/** One person at the API: keeps the session, makes a key for every command, and reads the revision where none is given. */
export class Client {
  private cookie = '';

  constructor(readonly url: string) {}

  /** What proves who this is. */
  get headers(): Readonly<Record<string, string>> { return { cookie: this.cookie }; }

  async signIn(role: Role, as: SignIn = {}): Promise<this> {
    const { status, headers } = await this.request('POST', '/v1/sessions', { body: { demo: role, ...as } });
    if (status !== 201) throw new Error(`sign-in of ${role} answered ${status}`);
    this.cookie = (headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
    return this;
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.request('GET', path, { headers });
  }

  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.request('POST', path, { body, headers: { 'idempotency-key': randomUUID(), ...headers } });
  }

  /** `complete-stage` of a location. Without a revision: the newest, except for a designation. */
  async command(locationId: string, command: string, body: unknown, { key = randomUUID(), revision, preview = false, headers = {} }: CommandOptions = {}): Promise<Answer> {
    const seen = command === 'designate-location' ? undefined : revision ?? await this.revisionOf(locationId);
    return this.request('POST', `/v1/locations/${locationId}/commands/${command}${preview ? '?preview=true' : ''}`, {
      body,
      headers: { 'idempotency-key': key, ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }), ...headers },
    });
  }

  async revisionOf(locationId: string): Promise<number> {
    const { headers } = await this.get(`/v1/locations/${locationId}`);
    return Number((headers.get('etag') ?? '"0"').replaceAll('"', ''));
  }

  /** The response as it comes, for streams. */
  open(path: string, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Response> {
    return fetch(`${this.url}${path}`, { headers: { cookie: this.cookie, ...headers }, signal });
  }

  async request(method: string, path: string, { body, headers = {} }: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } = {}): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { cookie: this.cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return { status: response.status, headers: response.headers, body: isJson && text !== '' ? JSON.parse(text) : text };
  }
}
