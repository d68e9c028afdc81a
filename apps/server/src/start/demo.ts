import type { INestApplicationContext } from '@nestjs/common';
import type { PlainDate } from '@app/kernel';
import { CLOCK, demoInput, EVENT_STORE, FILE_STORE, REGIONS, seedDemo, SHEETS, type Clock, type DemoReport, type EventStore, type FileStore, type Regions, type Sheets } from '@app/engine';
import type { Logger } from 'pino';

/** The story of Mataram 2021, told from its reviewed SK list up to today. Every start tells only what is still missing. */
export const tellDemo = async (app: INestApplicationContext, log: Logger): Promise<DemoReport> => {
  const regions = app.get<Regions>(REGIONS);
  const input = await demoInput({ sheets: app.get<Sheets>(SHEETS), regions });
  return seedDemo({ store: app.get<EventStore>(EVENT_STORE), files: app.get<FileStore>(FILE_STORE), regions }, { ...input, until: app.get<Clock>(CLOCK).now(), onProgress: eachMonth(log) });
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
