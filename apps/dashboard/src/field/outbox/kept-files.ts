import { phone } from '../kept/database.js';
import { isDone, marked, type KeptFile, type Mark } from './kept-file.js';
import { filesOf } from './lacking.js';
import { allReports } from './outbox.js';
import type { Report } from './report.js';

/** Of a form that was left; whoever still writes is done within a day. */
const STRAY_AFTER_MS = 24 * 60 * 60 * 1000;

export const keepFile = async (file: KeptFile): Promise<void> => { await (await phone()).put('files', file); };

/** With what is in it: a browser may throw out the one and keep the other. */
export const keptFile = async (hash: string): Promise<KeptFile | undefined> => {
  const file = await (await phone()).get('files', hash);
  return file?.content.slice(0, 1).arrayBuffer().then(() => file, () => undefined);
};

/** As it stands by then: while it was on its way it may have been attached once more, or be gone. */
export const markFile = async (hash: string, mark: Mark, locationId: string): Promise<void> => {
  const { store, done } = (await phone()).transaction('files', 'readwrite');
  const file = await store.get(hash);
  if (file !== undefined) await store.put(marked(file, mark, locationId));
  await done;
};

const stillNamed = async (): Promise<ReadonlySet<string>> =>
  new Set((await allReports()).filter(({ state }) => state.is !== 'accepted').flatMap(filesOf).map(({ hash }) => hash));

/** Once it is recorded, the server has them. */
export const dropFilesOf = async (report: Report): Promise<void> => {
  const named = await stillNamed();
  const { store, done } = (await phone()).transaction('files', 'readwrite');
  for (const { hash } of filesOf(report)) {
    const file = await store.get(hash);
    if (file !== undefined && isDone(file, report.writtenAt, named)) await store.delete(hash);
  }
  await done;
};

export const dropStrayFiles = async (now: number): Promise<void> => {
  const named = await stillNamed();
  const store = await phone();
  const stray = (await store.getAll('files')).filter(({ hash, keptAt }) => !named.has(hash) && now - Date.parse(keptAt) > STRAY_AFTER_MS);
  await Promise.all(stray.map(({ hash }) => store.delete('files', hash)));
};
