import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { PlainDate, Unmet } from '@app/kernel';
import { CLOCK, EVENT_STORE, REGIONS, seedDemo, shippedDefinitions, shippedPath, type Clock, type DemoReport, type EventStore, type Regions } from '@app/engine';
import { readSkList, type SheetRow } from '@app/programme';
import type { Logger } from 'pino';

type Reading = { readonly readable: true; readonly sheet: { readonly rows: readonly SheetRow[] } } | { readonly readable: false; readonly refusal: Unmet };
export type ReadSheet = (file: Buffer, options: { readonly name: string }) => Promise<Reading>;

export const READ_SHEET = Symbol('ReadSheet');

/** The story of Mataram 2021, told from its reviewed SK list up to today. Every start tells only what is still missing. */
export const tellDemo = async (app: INestApplicationContext, log: Logger): Promise<DemoReport> => {
  const file = shippedPath('samples', 'sk-mataram-2021-reviewed.csv');
  const [bytes, name] = [await readFile(file), basename(file)];
  const reading = await app.get<ReadSheet>(READ_SHEET)(bytes, { name });
  if (!reading.readable) throw new Error(`${reading.refusal.sentence.id} / ${reading.refusal.sentence.en}`);
  const definitions = shippedDefinitions();
  const [store, regions, clock] = [app.get<EventStore>(EVENT_STORE), app.get<Regions>(REGIONS), app.get<Clock>(CLOCK)];
  const { designations } = readSkList(reading.sheet.rows, { regions, programmes: definitions });
  return seedDemo({ store, regions }, {
    source: { name, sha256: createHash('sha256').update(bytes).digest('hex') }, designations, definitions, until: clock.now(), onProgress: eachMonth(log),
  });
};

/** Telling the whole year takes some seconds, in which nobody should wonder. */
const eachMonth = (log: Logger) => {
  let said = 0;
  return (on: PlainDate, commands: number): void => {
    if (commands === said || !on.endsWith('-01')) return;
    said = commands;
    log.info(`contoh Mataram 2021 sampai ${on}: ${commands} perintah / the sample of Mataram 2021 up to ${on}: ${commands} commands`);
  };
};
