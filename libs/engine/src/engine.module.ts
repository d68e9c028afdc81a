import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CalendarShelf } from './calendar/calendar-shelf.js';
import { CalendarHandler } from './calendar/run-calendar.handler.js';
import { DeadlineLaw } from './commands/deadline-law.js';
import { DefinitionShelf } from './commands/definition-shelf.js';
import { Journal } from './commands/journal.js';
import { LocationFactFinder } from './commands/location-facts.js';
import { LocationHandler } from './commands/location.handler.js';
import { BudgetHandler, DefinitionHandler, EmergencyHandler } from './commands/national.handlers.js';
import { RefusalLog } from './commands/refusal-log.js';
import { RunDecider } from './commands/run-decider.js';
import { ContactImporter } from './directory/contact-importer.js';
import { Directory } from './directory/directory.js';
import { DirectoryHandler } from './directory/directory.handler.js';
import { DispatchLog } from './dispatch/dispatch-log.js';
import { DispatchHandler } from './dispatch/dispatch.handler.js';
import { ImportHandler } from './imports/import.handler.js';
import { RowImporter } from './imports/row-importer.js';
import { SkImporter } from './imports/sk-importer.js';
import { IssuedReminders } from './letters/issued-reminders.js';
import { LetterChanges } from './letters/letter-changes.js';
import { LetterReminders } from './letters/letter-reminders.js';
import { PlaceWords } from './letters/place-words.js';
import { LocationArchive } from './journal/location-archive.js';
import { Hold } from './recovery/hold.js';
import { ChaseFactFinder } from './reminders/chase-facts.js';
import { ChaseHandler } from './reminders/run-chase.handler.js';
import { ConcludeRevision } from './schedules/conclude-revision.js';
import { ScheduleHandler } from './schedules/run-schedule.handler.js';
import { ScheduleFactFinder } from './schedules/schedule-facts.js';
import { ScheduleIndex } from './schedules/schedule-index.js';
import { ScheduleShelf } from './schedules/schedule-shelf.js';

const CARRIERS = [Journal, RunDecider, DefinitionShelf, CalendarShelf, DeadlineLaw, LocationFactFinder, RefusalLog, RowImporter, SkImporter, LocationArchive, Hold, ScheduleShelf, ScheduleFactFinder, ScheduleIndex, ConcludeRevision, Directory, ContactImporter, DispatchLog, IssuedReminders, PlaceWords, LetterReminders, LetterChanges, ChaseFactFinder];
const HANDLERS = [LocationHandler, DefinitionHandler, BudgetHandler, EmergencyHandler, CalendarHandler, ScheduleHandler, ImportHandler, DirectoryHandler, DispatchHandler, ChaseHandler];

/** The carrier. The door that opens it brings the plugs: event store, clock, regions (by their symbols). */
@Module({})
export class EngineModule {
  static with(plugs: Provider[]): DynamicModule {
    return {
      module: EngineModule,
      global: true,
      imports: [CqrsModule.forRoot()],
      providers: [...plugs, ...CARRIERS, ...HANDLERS],
      exports: [...plugs.map((plug) => (typeof plug === 'function' ? plug : plug.provide)), ...CARRIERS, CqrsModule],
    };
  }
}
