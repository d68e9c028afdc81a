import { resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import {
  armKillPoint, CalendarShelf, CLOCK, ContactImporter, DefinitionShelf, embeddedStore, EVENT_STORE, FILE_STORE, Hold, Journal, LocationArchive, publishMissing, publishMissingDaysOff, publishMissingSchedules, readConfig, READ_STORE, REGIONS, ScheduleIndex, SchedulePreviews, ScheduleShelf, SHEETS, SHEET_WRITER, shippedCalendars, shippedDefinitions, shippedSchedules, SkImporter, WorkList,
  type Clock, type Config, type EventStore, type FileStore, type ReadStore, type Regions, type Sheets, type SheetWriter,
} from '@app/engine';
import { Complaint, EXIT } from '../terminal/complaint.js';
import { HouseModule, type HouseOptions } from './house.module.js';

/** Everything a command may need of the product, opened on a data directory. */
export type House = {
  readonly dataDirectory: string;
  readonly clock: Clock;
  readonly store: EventStore;
  readonly readStore: ReadStore;
  readonly files: FileStore;
  readonly hold: Hold;
  readonly regions: Regions;
  readonly bus: CommandBus;
  readonly journal: Journal;
  readonly shelf: DefinitionShelf;
  readonly calendars: CalendarShelf;
  readonly schedules: ScheduleShelf;
  readonly scheduleIndex: ScheduleIndex;
  readonly previews: SchedulePreviews;
  readonly importer: SkImporter;
  readonly contacts: ContactImporter;
  readonly archive: LocationArchive;
  readonly sheets: Sheets;
  readonly sheetWriter: SheetWriter;
  readonly workList: WorkList;
};

const NOTE = 'Disertakan dalam aplikasi / shipped with the application';
const CLI = { actor: { id: 'tahapan-cli', person: 'tahapan-cli', role: 'operator', unit: 'Tahapan' }, scope: { regions: [''] }, source: 'app' } as const;

/** A directory that is named means the embedded store in it, whatever else is configured. */
export const configured = (dataDirectory?: string): Config => {
  const result = readConfig();
  if (!result.ok) throw new Complaint(EXIT.misconfigured, result.wrong.map(({ sentence }) => sentence));
  armKillPoint(result.config.killPoint);
  if (dataDirectory === undefined) return result.config;
  const named = resolve(dataDirectory);
  return { ...result.config, dataDirectory: named, eventStore: embeddedStore(named) };
};

/** Opens the house, does the work, and closes it whatever happens. */
export const inHouse = async <T>(config: HouseOptions, work: (house: House) => Promise<T>): Promise<T> => {
  const app = await NestFactory.createApplicationContext(HouseModule.at(config), { logger: ['error', 'warn'], abortOnError: false });
  const [store, readStore] = [app.get<EventStore>(EVENT_STORE), app.get<ReadStore>(READ_STORE)];
  try {
    return await work({
      dataDirectory: config.dataDirectory, store, readStore, files: app.get<FileStore>(FILE_STORE), hold: app.get(Hold), clock: app.get<Clock>(CLOCK), regions: app.get<Regions>(REGIONS),
      bus: app.get(CommandBus), journal: app.get(Journal), shelf: app.get(DefinitionShelf), calendars: app.get(CalendarShelf), schedules: app.get(ScheduleShelf), scheduleIndex: app.get(ScheduleIndex), previews: app.get(SchedulePreviews), importer: app.get(SkImporter), contacts: app.get(ContactImporter), archive: app.get(LocationArchive), sheets: app.get<Sheets>(SHEETS), sheetWriter: app.get<SheetWriter>(SHEET_WRITER), workList: app.get(WorkList),
    });
  } finally {
    await app.close();
    readStore.close();
    await store.close();
  }
};

/** Where nobody has published a law, the days off or a schedule yet, those that come with the application hold: as when the server starts. */
export const publishShipped = async ({ bus, shelf, calendars, schedules, regions }: House): Promise<void> => {
  await publishMissing({ bus, shelf }, shippedDefinitions(), NOTE, CLI);
  await publishMissingDaysOff({ bus, calendars }, shippedCalendars(), CLI);
  await publishMissingSchedules({ bus, schedules }, shippedSchedules(regions), CLI);
};
