import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from './client.js';
import { line, listOf } from './designation-list.js';
import { listen } from './event-stream.js';
import { applied, checked } from './import-desk.js';
import { MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';

type Told = { readonly type: string; readonly stage?: string; readonly source: string; readonly importId?: string };

const LIST = listOf(...MATARAM.slice(0, 3).map((code, at) => line(at + 1, code)));
const BEGINNING = `${'0'.repeat(20)}/${'0'.repeat(20)}`;
/** Which a location takes when it is designated. */
const STEPS = 3;

let server: RunningServer;
let centre: Client;

beforeAll(async () => {
  server = await startServer({ now: MORNING });
  centre = await server.signIn('pengawas-pusat');
}, 60_000);
afterAll(() => server.stop());

describe('an import in the feed of the overview', () => {
  it('is named by every step that it brought about, whether that is read or heard', async () => {
    const heard = listen(centre, `/v1/live?after=${BEGINNING}`, (all) => STEPS * 3 === all.filter(({ event }) => event === 'transition').length);
    const { body: { id } } = await checked(centre, 'designation', 'sk-7.csv', LIST);
    const { importId } = (await applied(centre, id)).body as { importId: string };
    const live = (await heard).filter(({ event }) => event === 'transition').map(({ data }) => data as unknown as Told);
    const { transitions, imports } = (await centre.get('/v1/transitions')).body as { transitions: Told[]; imports: object[] };
    for (const told of [live, transitions]) {
      expect(new Set(told.map(({ source, importId: by }) => `${source} ${by}`))).toEqual(new Set([`import ${importId}`]));
      expect(told.filter(({ type }) => type === 'LocationDesignated')).toHaveLength(3);
      expect(told).toHaveLength(3 * STEPS);
    }
    expect(imports).toEqual([{ importId, name: 'sk-7.csv', draft: id }]);
  });

  it('is named to everyone who sees what it brought, and opened by its owner alone', async () => {
    const { body } = await (await server.signIn('auditor')).get('/v1/transitions');
    expect(body.imports).toEqual([{ importId: expect.any(String), name: 'sk-7.csv' }]);
  });

  it('stands apart from another import of the same minute', async () => {
    const { body: { id } } = await checked(centre, 'designation', 'sk-8.csv', listOf(line(1, MATARAM[4])));
    await applied(centre, id);
    const { transitions, imports } = (await centre.get('/v1/transitions')).body as { transitions: Told[]; imports: { name: string }[] };
    expect(imports.map(({ name }) => name)).toEqual(['sk-8.csv', 'sk-7.csv']);
    expect(new Set(transitions.map(({ importId }) => importId)).size).toBe(2);
  });
});
