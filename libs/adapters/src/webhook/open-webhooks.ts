import { request as plainRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import type { Notice, Sent, WebhookTarget, Webhooks } from '@app/engine';
import { BLOCKED, BlockedAddressError, isPublic, publicLookup, type Resolve } from './open-address.js';
import { signedHeaders } from './sign.js';

export type WebhookOptions = {
  /** For tests alone: plain HTTP to this machine, on any port. */
  readonly loopback?: boolean;
  readonly resolve?: Resolve;
  readonly timeoutMs?: number;
  readonly now?: () => number;
};

const TIMEOUT_MS = 5_000;
/** Of an answer nobody reads; so much is taken in, so that the other side can end it in good order. */
const MOST_BYTES = 65_536;

const failed = (code: string, also: { readonly permanent?: boolean; readonly perhapsSent?: true } = {}): Sent => ({ kind: 'failed', permanent: false, code, ...also });

/** Notices to the systems of others, signed; never into a network of our own. */
export const openWebhooks = ({ loopback = false, resolve, timeoutMs = TIMEOUT_MS, now = Date.now }: WebhookOptions = {}): Webhooks => {
  const lookup = publicLookup(resolve);
  return {
    send: async ({ url, secret }: WebhookTarget, notice: Notice): Promise<Sent> => {
      const address = URL.canParse(url) ? new URL(url) : undefined;
      const atHome = loopback && address?.hostname === '127.0.0.1';
      if (address === undefined || !(atHome || mayBeCalled(address))) return failed(BLOCKED, { permanent: true });
      const body = JSON.stringify({ specversion: '1.0', source: 'urn:tahapan', datacontenttype: 'application/json', ...notice });
      const headers = {
        'content-type': 'application/cloudevents+json; charset=utf-8', 'content-length': String(Buffer.byteLength(body)), 'user-agent': 'Tahapan',
        ...signedHeaders(notice.id, Math.floor(now() / 1000), body, secret),
      };
      const options = { method: 'POST', headers, agent: false, signal: AbortSignal.timeout(timeoutMs), ...(atHome ? {} : { lookup }) };
      return exchange(address.protocol === 'https:' ? secureRequest(address, options) : plainRequest(address, options), body);
    },
    close: async () => { /* no connection outlives its notice */ },
  };
};

/** A host that is an address is never looked up: it is judged as it stands, after the parser has undone every spelling of it. */
const mayBeCalled = ({ protocol, port, username, password, hostname }: URL): boolean => {
  const host = hostname.replace(/^\[|\]$/g, '');
  return protocol === 'https:' && port === '' && username === '' && password === '' && (isIP(host) === 0 || isPublic(host));
};

const exchange = (request: ClientRequest, body: string): Promise<Sent> => new Promise((settle) => {
  let connected = false;
  request.on('socket', (socket) => { socket.once('connect', () => { connected = true; }); });
  request.on('response', (response) => {
    drain(response, request);
    settle(meaningOf(response.statusCode ?? 0));
  });
  request.on('error', (fault: Error & { readonly code?: string }) => {
    if (fault instanceof BlockedAddressError) settle(failed(BLOCKED, { permanent: true }));
    else settle(failed(fault.name === 'AbortError' || fault.name === 'TimeoutError' ? 'webhook.timeout' : 'webhook.unreachable', connected ? { perhapsSent: true } : {}));
  });
  request.end(body);
});

/** What stands in the status is all we go by. */
const drain = (response: IncomingMessage, request: ClientRequest): void => {
  let bytes = 0;
  response.on('data', ({ length }: Buffer) => {
    bytes += length;
    if (bytes > MOST_BYTES) request.destroy();
  });
  response.on('error', () => { request.destroy(); });
};

const meaningOf = (status: number): Sent => {
  if (status >= 200 && status < 300) return { kind: 'sent' };
  if (status === 410) return failed('webhook.gone', { permanent: true });
  return failed(status >= 300 && status < 400 ? 'webhook.redirected' : `webhook.${status}`);
};
