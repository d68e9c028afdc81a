import { phone } from '../kept/database.js';
import { allReports } from './outbox.js';
import type { Report } from './report.js';

/** A file of a report, for as long as the report waits. `tried`: it may have arrived without an answer. */
export type KeptFile = { readonly hash: string; readonly content: Blob; readonly keptAt: string; readonly progress: 'kept' | 'tried' | 'sent' };

/** Of a form that was left; whoever still writes is done within a day. */
const STRAY_AFTER_MS = 24 * 60 * 60 * 1000;

export const keepFile = async (file: KeptFile): Promise<void> => { await (await phone()).put('files', file); };

export const keptFile = async (hash: string): Promise<KeptFile | undefined> => (await phone()).get('files', hash);

export const filesOf = ({ body }: Pick<Report, 'body'>) => ('photos' in body ? body.photos : 'files' in body ? body.files : []);

const stillNamed = async (): Promise<ReadonlySet<string>> =>
  new Set((await allReports()).filter(({ state }) => state.is !== 'accepted').flatMap(filesOf).map(({ hash }) => hash));

/** Once it is recorded, the server has them. */
export const dropFilesOf = async (report: Report): Promise<void> => {
  const named = await stillNamed();
  const store = await phone();
  await Promise.all(filesOf(report).filter(({ hash }) => !named.has(hash)).map(({ hash }) => store.delete('files', hash)));
};

export const dropStrayFiles = async (now: number): Promise<void> => {
  const named = await stillNamed();
  const store = await phone();
  const stray = (await store.getAll('files')).filter(({ hash, keptAt }) => !named.has(hash) && now - Date.parse(keptAt) > STRAY_AFTER_MS);
  await Promise.all(stray.map(({ hash }) => store.delete('files', hash)));
};
