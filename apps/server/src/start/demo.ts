import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { bilingual, type Bilingual, type PlainDate } from '@app/kernel';
import { CLOCK, CONFIG, demoInput, EVENT_STORE, FILE_STORE, Projector, REGIONS, seedCountry, seedDemo, SHEETS, type Clock, type Config, type EventStore, type FileStore, type Regions, type Sample, type Sheets } from '@app/engine';
import type { Logger } from 'pino';

const MATARAM = bilingual('contoh Mataram 2021', 'the sample of Mataram 2021');
const COUNTRY = bilingual('tahun simulasi seluruh negeri', 'the simulated year of the country');

const CUT_OFF = bilingual(
  'Tahun simulasi itu pernah terputus selagi diceritakan dan tidak dapat dilanjutkan. Untuk tahun yang utuh, mulailah dengan TAHAPAN_DATA yang kosong.',
  'That simulated year was once cut off while it was told, and cannot be gone on with. For a whole year begin with an empty TAHAPAN_DATA.',
);

/** The story of Mataram 2021, told from its reviewed SK list, and the invented year of the country, each up to now. Of Mataram every start tells what is still missing; the country is told once. */
export const tellSample = async (app: INestApplicationContext, sample: Sample, log: Logger): Promise<void> => {
  const [store, regions] = [app.get<EventStore>(EVENT_STORE), app.get<Regions>(REGIONS)];
  const input = { ...await demoInput({ sheets: app.get<Sheets>(SHEETS), regions }), until: app.get<Clock>(CLOCK).now() };
  log.info(await seedDemo({ store, files: app.get<FileStore>(FILE_STORE), regions }, { ...input, onProgress: eachMonth(log, MATARAM) }), said(MATARAM));
  if (sample !== 'country') return;
  const begun = join(app.get<Config>(CONFIG).dataDirectory, 'country-begun');
  log.info(await seedCountry({ store, regions }, { ...input, within: (tell) => marked(begun, () => atOnce(app, tell)), onProgress: eachMonth(log, COUNTRY) }), said(COUNTRY));
  if (await stat(begun).then(() => true, () => false)) log.warn(said(CUT_OFF));
};

/** What ends halfway is taken for lived by the next start. */
const marked = async <T>(begun: string, tell: () => Promise<T>): Promise<T> => {
  await writeFile(begun, '');
  const told = await tell();
  await rm(begun);
  return told;
};

const SHOWN_WITHIN_MS = 60_000;

/** Thousands of events are shown sooner when they are told first and shown together, not each by itself. */
const atOnce = async <T>(app: INestApplicationContext, tell: () => Promise<T>): Promise<T> => {
  const projector = app.get(Projector);
  await projector.stop();
  const told = await tell().finally(() => projector.start());
  const head = await app.get<EventStore>(EVENT_STORE).head();
  if (head !== undefined) await projector.waitFor(head, SHOWN_WITHIN_MS);
  return told;
};

const said = ({ id, en }: Bilingual): string => `${id} / ${en}`;

/** Telling a whole year takes some seconds, in which nobody should wonder. */
const eachMonth = (log: Logger, { id, en }: Bilingual) => {
  let [month, before] = ['', 0];
  return (on: PlainDate, told: number): void => {
    if (on.slice(0, 7) === month || told === before) return;
    if (month !== '') log.info(`${id} sampai ${on}: ${told} / ${en} up to ${on}: ${told}`);
    [month, before] = [on.slice(0, 7), told];
  };
};
