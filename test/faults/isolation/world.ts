import type { Client } from '../../e2e/client.js';
import { listen } from '../../e2e/event-stream.js';
import { MORNING } from '../../e2e/places.js';
import { servedRoutes, type ServedRoute } from '../../e2e/routes.js';
import { startServer, type RunningServer } from '../../e2e/start-server.js';
import type { Caller } from './areas.js';
import type { Deed } from './deeds.js';
import type { Question } from './questions.js';

/** One answer, as far as a wire carries it. */
export type Heard = { readonly question: string; readonly answer: string };

const AT_ONCE = 8;
const BEGINNING = `${'0'.repeat(20)}/${'0'.repeat(20)}`;
const ACCEPTABLE = [200, 409];

/** A server of its own with its own history. */
export class World {
  /** Where the newest deed lies. */
  position = BEGINNING;

  private constructor(private readonly server: RunningServer, private readonly centre: Client) {}

  static async begin(): Promise<World> {
    const server = await startServer({ now: MORNING });
    return new World(server, await server.signIn('pengawas-pusat'));
  }

  /** One after the other. */
  async live(deeds: readonly Deed[]): Promise<void> {
    for (const deed of deeds) {
      const { status, body } = await deed(this.centre);
      if (!ACCEPTABLE.includes(status)) throw new Error(`a deed answered ${status} ${JSON.stringify(body)}`);
      this.position = (body as { position?: string }).position ?? this.position;
    }
  }

  signIn({ role, scope }: Caller): Promise<Client> {
    return this.server.signIn(role, scope);
  }

  async ask(client: Client, questions: readonly Question[]): Promise<readonly Heard[]> {
    const heard: Heard[] = [];
    const reads = questions.filter(({ method }) => method === 'GET');
    for (let at = 0; at < reads.length; at += AT_ONCE) heard.push(...await Promise.all(reads.slice(at, at + AT_ONCE).map((question) => this.answer(client, question))));
    for (const question of questions.slice(reads.length)) heard.push(await this.answer(client, question));
    return heard;
  }

  /** Everything the stream tells from a position up to the newest deed, which is the caller's own. */
  async listen(client: Client, from: string): Promise<Heard> {
    const heard = await listen(client, `/v1/live?after=${from}`, (all) => all.some(({ id }) => id !== undefined && id >= this.position));
    return { question: 'GET /v1/live', answer: JSON.stringify(heard) };
  }

  get routes(): readonly ServedRoute[] { return servedRoutes(this.server.app); }

  stop(): Promise<void> { return this.server.stop(); }

  private async answer({ headers: own }: Client, { method, path, body, headers = {} }: Question): Promise<Heard> {
    const response = await fetch(`${this.server.url}${path}`, {
      method, headers: { ...own, ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const said = [...response.headers].filter(([name]) => name !== 'date').map(([name, value]) => `${name}: ${value}`);
    return { question: `${method} ${path}`, answer: [response.status, ...said, await response.text()].join('\n') };
  }
}
