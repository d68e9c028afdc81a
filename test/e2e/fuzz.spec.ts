import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { ROLES } from '@app/kernel';
import { EVENT_STORE, type EventStore, type StoredEvent } from '@app/engine';
import type { ApiDocument, Media, Operation, Schema } from './api-document.js';
import { requestsOf, type FuzzRequest } from './api-requests.js';
import type { Client } from './client.js';
import { designated, MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';

const REQUESTS = 10_000;
const AT_ONCE = 8;
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_210_308);
/** What would tell a stranger how the house is built. */
const LEAKS = /node_modules|SQLITE_|\bat \S+ \(|\.(ts|js):\d+|TypeError|\/work\//;
/** Judged by the world and not by the shape of the input: these may meet a body that the document lets in. */
const KNOWN_ONLY_TO_THE_WORLD = ['region.unknown', 'programme.other', 'cursor.invalid'];

let server: RunningServer;
let document: ApiDocument;
let callers: readonly Client[];
let requests: readonly FuzzRequest[];
let before: string | undefined;

beforeAll(async () => {
  server = await startServer({ now: MORNING });
  const centre = await server.signIn('pengawas-pusat');
  const locations = [];
  for (const region of MATARAM) locations.push(await designated(centre, region));
  document = (await centre.get('/docs-json')).body as ApiDocument;
  const definitions = (await Promise.all(['kotaku-cfw', 'pkh', 'pisew'].map((programme) => centre.get(`/v1/definitions/${programme}`)))).map(({ body }) => body.definition as { stages: { key: string }[]; documents: { key: string }[] });
  const keys = [...new Set(definitions.flatMap(({ stages, documents }) => [...stages, ...documents].map(({ key }) => key)))];
  callers = [server.anonymous, ...await Promise.all(ROLES.map((role) => server.signIn(role, { regions: ['52'] })))];
  const vocabulary = { locations, definitions, regions: [...MATARAM, '52', '52.71', ''], keys: [...keys, 'kotaku-cfw', 'bppw-52', 'location_board', 'ksm', 'report-1', 'finding-1', 'surat-tugas-1', '"2"', '"3"', '"4"'] };
  requests = fc.sample(requestsOf(document, vocabulary, callers.length), { seed: SEED, numRuns: REQUESTS });
  before = await server.app.get<EventStore>(EVENT_STORE).head();
}, 60_000);
afterAll(() => server.stop());

type Answered = { readonly request: FuzzRequest; readonly status: number; readonly type: string; readonly text: string };

/** Signing in anew or out ends the session one has, so that is asked by nobody in particular. */
const send = async (request: FuzzRequest): Promise<Answered> => {
  const { route, method, address, headers, body, caller } = request;
  const client = route.startsWith('/v1/sessions') ? server.anonymous : callers[caller] ?? server.anonymous;
  const hangUp = new AbortController();
  const response = await fetch(`${server.url}${address}`, { method, body, headers: { ...client.headers, ...headers }, signal: hangUp.signal });
  const type = response.headers.get('content-type') ?? '';
  const text = type.startsWith('text/event-stream') ? '' : await response.text();
  hangUp.abort();
  return { request, status: response.status, type, text };
};

const ajv = new Ajv({ strict: false, validateFormats: false });
const validators = new Map<object, ValidateFunction>();

/** The schema with everything it refers to, as `ajv` wants it. */
const validatorFor = (schema: Schema): ValidateFunction => {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  const definitions = JSON.parse(JSON.stringify({ ...schema, $defs: document.components.schemas }).replaceAll('#/components/schemas/', '#/$defs/')) as object;
  const compiled = ajv.compile(definitions);
  validators.set(schema, compiled);
  return compiled;
};

const documented = ({ responses }: Operation, status: number): Media | 'empty' | undefined => {
  const response = responses[String(status)];
  const found = response?.$ref === undefined ? response : document.components.responses[response.$ref.split('/').at(-1) ?? ''];
  return found === undefined ? undefined : found.content ?? 'empty';
};

const complaintsOf = ({ request, status, type, text }: Answered): readonly string[] => {
  const { operation, twist } = request;
  const complaints: string[] = [];
  if (LEAKS.test(text)) complaints.push(`tells how it is built: ${text.slice(0, 300)}`);
  if (status >= 500) complaints.push('5xx');
  if (twist === 'method-odd') return [...complaints, ...([404, 405, 204].includes(status) || documented(operation, status) !== undefined ? [] : ['another method'])];
  const media = documented(operation, status);
  if (media === undefined) return twist === 'path-odd' && status === 404 ? complaints : [...complaints, 'status not in the document'];
  const [name = '', content] = media === 'empty' ? [] : Object.entries(media)[0] ?? [];
  if (!type.startsWith(name)) complaints.push(`content type ${type}`);
  if (content !== undefined && name.endsWith('json')) {
    const validate = validatorFor(content.schema);
    if (!validate(JSON.parse(text))) complaints.push(`body against the document: ${ajv.errorsText(validate.errors)}`);
  }
  return [...complaints, ...judgementOf(request, status, text)];
};

/** A proper request is not called improper, and an improper one is not accepted. */
const judgementOf = ({ twist, body, operation }: FuzzRequest, status: number, text: string): readonly string[] => {
  if (twist === 'none' && status === 422) {
    const { code, errors = [] } = JSON.parse(text) as { code: string; errors?: { code: string }[] };
    return code === 'idempotency-key.reused' || errors.every((error) => KNOWN_ONLY_TO_THE_WORLD.includes(error.code)) ? [] : [`a valid request is called invalid: ${text.slice(0, 500)}`];
  }
  const improper = body !== undefined && ['field-unknown', 'body-broken', 'type-odd'].includes(twist)
    || twist === 'query-unknown' && operation.parameters?.some((parameter) => parameter.in === 'query') === true;
  return improper && status < 300 ? ['something improper is accepted'] : [];
};

describe('ten thousand requests made from the document', () => {
  it(`never meet a fault, an undocumented answer or a leak (seed ${SEED})`, async () => {
    const seen = new Map<number, number>();
    const faults: string[] = [];
    const accepted = new Set<string>();
    for (let at = 0; at < requests.length; at += AT_ONCE) {
      for (const answered of await Promise.all(requests.slice(at, at + AT_ONCE).map(send))) {
        const { request: { method, address, twist, body, headers }, status } = answered;
        seen.set(status, (seen.get(status) ?? 0) + 1);
        if (status < 300) accepted.add(headers['idempotency-key'] ?? '');
        for (const complaint of complaintsOf(answered)) faults.push(`${status} ${method} ${address} (${twist}) ${JSON.stringify(headers)} ${body?.slice(0, 300) ?? ''}\n    ${complaint}`);
      }
    }
    expect(faults.slice(0, 10)).toEqual([]);
    expect([...seen.keys()].sort()).toEqual(expect.arrayContaining([200, 201, 400, 401, 403, 404, 405, 409, 412, 415, 422, 428]));

    const strangers: StoredEvent[] = [];
    for await (const event of server.app.get<EventStore>(EVENT_STORE).readAll({ after: before })) {
      const { commandId } = event.metadata as { commandId?: string };
      if (!event.stream.startsWith('Refusals-') && !accepted.has(commandId ?? '')) strangers.push(event);
    }
    expect(strangers).toEqual([]);
  }, 300_000);
});
