import { Module, type DynamicModule } from '@nestjs/common';
import { openEventStoreDb } from '@app/adapters/eventstoredb';
import { FilesOnDisk } from '@app/adapters/files-on-disk';
import { openRegions } from '@app/adapters/kemendagri';
import { sheets, sheetWriter } from '@app/adapters/sheets';
import { openSharedJournal, openSqliteReadStore } from '@app/adapters/sqlite';
import { CLOCK, EngineModule, EVENT_STORE, FILE_STORE, filesFolder, HeldClock, READ_STORE, readModelsFile, REGIONS, SchedulePreviews, SHEETS, SHEET_WRITER, wallClock, WorkList, type Config, type EventStore, type EventStoreChoice } from '@app/engine';

export type HouseOptions = Pick<Config, 'dataDirectory' | 'eventStore' | 'heldNow'>;

export const openStore = (choice: EventStoreChoice): EventStore | Promise<EventStore> =>
  choice.kind === 'sqlite' ? openSharedJournal({ file: choice.file }) : openEventStoreDb({ url: choice.url.reveal() });

/** The same stores as the server's, opened beside it: which products stand behind the ports is said here and nowhere else. */
@Module({})
export class HouseModule {
  static at({ dataDirectory, eventStore, heldNow }: HouseOptions): DynamicModule {
    return {
      module: HouseModule,
      imports: [EngineModule.with([
        { provide: CLOCK, useValue: heldNow === undefined ? wallClock : new HeldClock(heldNow) },
        { provide: EVENT_STORE, useFactory: () => openStore(eventStore) },
        { provide: READ_STORE, inject: [EVENT_STORE], useFactory: () => openSqliteReadStore({ file: readModelsFile(dataDirectory, eventStore) }) },
        { provide: FILE_STORE, useFactory: () => FilesOnDisk.open(filesFolder(dataDirectory)) },
        { provide: REGIONS, useFactory: openRegions },
        { provide: SHEETS, useValue: sheets },
        { provide: SHEET_WRITER, useValue: sheetWriter },
        SchedulePreviews,
        WorkList,
      ])],
    };
  }
}
