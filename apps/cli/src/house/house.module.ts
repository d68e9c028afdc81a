import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { openRegions } from '@app/adapters/kemendagri';
import { sheets } from '@app/adapters/sheets';
import { openSqliteEventStore, openSqliteReadStore } from '@app/adapters/sqlite';
import { CLOCK, EngineModule, EVENT_STORE, HeldClock, READ_STORE, REGIONS, SHEETS, wallClock, type Config } from '@app/engine';

/** The same files as the server's, opened beside it: which products stand behind the ports is said here and nowhere else. */
@Module({})
export class HouseModule {
  static at({ dataDirectory, heldNow }: Pick<Config, 'dataDirectory' | 'heldNow'>): DynamicModule {
    return {
      module: HouseModule,
      imports: [EngineModule.with([
        { provide: CLOCK, useValue: heldNow === undefined ? wallClock : new HeldClock(heldNow) },
        { provide: EVENT_STORE, useFactory: () => openSqliteEventStore({ file: join(dataDirectory, 'journal.db') }) },
        { provide: READ_STORE, useFactory: () => openSqliteReadStore({ file: join(dataDirectory, 'read-models.db') }) },
        { provide: REGIONS, useFactory: openRegions },
        { provide: SHEETS, useValue: sheets },
      ])],
    };
  }
}
