import { ROLES, type Role } from '@app/kernel';
import { EVENT_STORE, type EventStore } from '@app/engine';
import type { ApiDocument } from '../../e2e/api-document.js';
import type { Client } from '../../e2e/client.js';
import { designated, MATARAM, MORNING } from '../../e2e/places.js';
import { startServer, type RunningServer } from '../../e2e/start-server.js';
import { complaintsOf, type Answered } from './complaints.js';
import { Oracle } from './oracle.js';
import type { FuzzRequest } from './requests.js';
import type { Vocabulary } from './schema-values.js';

/** The field and its offices answer for a part of the country, the others for all of it. */
const OF_A_REGION: readonly Role[] = ['fasilitator', 'korkot', 'ppk', 'satker'];

export type Reply = Answered & { readonly headers: Headers };

const typeOf = ({ headers }: Response): string => headers.get('content-type') ?? '';

const read = async (response: Response) => ({ response, text: typeOf(response).startsWith('text/event-stream') ? '' : await response.text() });

/** Whoever is left without an answer has none to judge: as if something between here and there had failed. */
const hungUp = (fault: unknown) => ({ response: new Response(null, { status: 502 }), text: `the connection broke: ${String((fault as Error).cause ?? fault)}` });

/** No connection is closed between two questions: whoever asks just then would be cut off. */
const KEPT_ALIVE_MS = 600_000;

/** The running server with everybody who knocks at it, and the notes taken of how it answers. */
export class Door {
  readonly complaints: string[] = [];
  readonly statuses = new Map<number, number>();
  slowestMs = 0;
  requests = 0;
  private readonly accepted = new Set<string>();
  /** A calendar subscription has no key of its caller's: its address is new each time. */
  private readonly opened = new Set<string>();

  private constructor(readonly server: RunningServer, readonly oracle: Oracle, readonly callers: readonly Client[], readonly vocabulary: Vocabulary, private readonly before: string | undefined) {}

  static async open(): Promise<Door> {
    const server = await startServer({ now: MORNING });
    Object.assign(server.app.getHttpServer() as object, { keepAliveTimeout: KEPT_ALIVE_MS });
    const centre = await server.signIn('pengawas-pusat');
    const locations = [];
    for (const region of MATARAM) locations.push(await designated(centre, region));
    const document = (await centre.get('/docs-json')).body as ApiDocument;
    const callers = [server.anonymous, ...await Promise.all(ROLES.map((role) => server.signIn(role, { regions: [OF_A_REGION.includes(role) ? '52' : ''] })))];
    return new Door(server, new Oracle(document), callers, await vocabularyOf(centre, locations), await server.app.get<EventStore>(EVENT_STORE).head());
  }

  /** Signing in anew or out ends the session one has, so that is asked by nobody in particular. */
  async knock(request: FuzzRequest, client = request.route.startsWith('/v1/sessions') ? this.server.anonymous : this.callers[request.caller] ?? this.server.anonymous): Promise<Reply> {
    const { method, address, headers, body } = request;
    const hangUp = new AbortController();
    const since = performance.now();
    const { response, text } = await fetch(`${this.server.url}${address}`, { method, headers: { ...client.headers, ...headers }, body, signal: hangUp.signal }).then(read).catch(hungUp);
    this.slowestMs = Math.max(this.slowestMs, performance.now() - since);
    hangUp.abort();
    const answered = { request, anonymous: client === this.server.anonymous, status: response.status, type: typeOf(response), text, headers: response.headers };
    this.note(answered);
    return answered;
  }

  private note(answered: Answered): void {
    const { request: { headers, method, address }, status, text } = answered;
    this.requests += 1;
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    if (status < 300) this.accepted.add(headers['idempotency-key'] ?? '');
    if (status === 201 && method === 'POST') this.opened.add(streamOpened(address.split('?', 1)[0] ?? '', text));
    for (const complaint of complaintsOf(this.oracle, answered)) this.complain(answered, complaint);
  }

  /** With all that it takes to send it again. */
  complain({ request: { method, address, twist, headers, body, caller }, status }: Answered, complaint: string): void {
    this.complaints.push(`${complaint}\n    ${status} ${method} ${address} (${twist}, caller ${caller}) ${JSON.stringify(headers)} ${body?.slice(0, 400) ?? ''}`);
  }

  /** Events in the journal that no accepted request accounts for, and no standing order of the machine's own. */
  async strangers(): Promise<readonly string[]> {
    const strangers: string[] = [];
    for await (const { stream, revision, type, metadata } of this.server.app.get<EventStore>(EVENT_STORE).readAll({ after: this.before })) {
      const { commandId = '', source, $correlationId } = metadata as { readonly commandId?: string; readonly source?: string; readonly $correlationId?: string };
      if (!stream.startsWith('Refusals-') && source !== 'timer' && !this.accepted.has(commandId) && !this.opened.has(stream) && !this.opened.has(`Bulk-${$correlationId ?? ''}`)) strangers.push(`${stream} ${revision} ${type} was written by nobody who was told so`);
    }
    return strangers;
  }
}

/** By its address: the stream of what a proper request has begun, under an id that it is told. */
const BEGUN: Readonly<Record<string, readonly [category: string, name: string]>> = { '/v1/feeds': ['Feed', 'feed'], '/v1/views': ['View', 'view'], '/v1/bulk': ['Bulk', 'bulk'] };

const streamOpened = (path: string, text: string): string => {
  const [category, name] = BEGUN[path] ?? [];
  return category === undefined || name === undefined ? '' : `${category}-${(JSON.parse(text) as Readonly<Record<string, string>>)[name] ?? ''}`;
};

/** Words that mean something in this world. */
const vocabularyOf = async (centre: Client, locations: readonly string[]): Promise<Vocabulary> => {
  const answers = await Promise.all(['kotaku-cfw', 'pkh', 'pisew'].map((programme) => centre.get(`/v1/definitions/${programme}`)));
  const definitions = answers.map(({ body }) => body.definition as { stages: { key: string }[]; documents: { key: string }[] });
  const keys = new Set(definitions.flatMap(({ stages, documents }) => [...stages, ...documents].map(({ key }) => key)));
  return {
    locations, definitions, regions: [...MATARAM, '52', '52.71', ''],
    keys: [...keys, 'kotaku-cfw', 'bppw-52', 'location_board', 'ksm', 'report-1', 'finding-1', 'surat-tugas-1', '"2"', '"3"', '"4"'],
  };
};
