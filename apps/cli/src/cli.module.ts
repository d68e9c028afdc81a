import { Module, type DynamicModule } from '@nestjs/common';
import { CalendarCommandLine, CalendarPublishCommand } from './calendar/calendar.command.js';
import { CopyStoreCommand } from './copy/copy-store.command.js';
import { BudgetCommandLine } from './send/budget.command.js';
import { DefinitionsCommand, DefinitionsLintCommand, DefinitionsPublishCommand } from './definitions/definitions.command.js';
import { DirectoryCommandLine, DirectoryImportCommand } from './directory/directory.command.js';
import { DemoCommand } from './demo/demo.command.js';
import { ImportCommandLine } from './import/import.command.js';
import { FilesCommand } from './files/files.command.js';
import { HistoryCommand } from './reading/history.command.js';
import { RebuildCommand } from './reading/rebuild.command.js';
import { ReplayCommand } from './reading/replay.command.js';
import { ShowCommand } from './reading/show.command.js';
import { BackupCommand } from './recovery/backup.command.js';
import { RecoveryModule } from './recovery/recovery.module.js';
import { ReleaseCommand } from './recovery/release.command.js';
import { RestoreCommand } from './recovery/restore.command.js';
import { SCHEDULE_COMMANDS } from './schedule/schedule.command.js';
import { SendCommand } from './send/send.command.js';
import { ExportCommand, ReportCommand } from './sheets/sheets.command.js';
import { SimulateCommand } from './simulation/simulate.command.js';
import { TERMINAL, type Terminal } from './terminal/terminal.js';

const COMMANDS = [
  ImportCommandLine, SendCommand, BudgetCommandLine, ShowCommand, HistoryCommand, ReplayCommand, ReportCommand, ExportCommand, RebuildCommand, SimulateCommand, DemoCommand, CopyStoreCommand,
  DefinitionsCommand, DefinitionsLintCommand, DefinitionsPublishCommand, CalendarCommandLine, CalendarPublishCommand, DirectoryCommandLine, DirectoryImportCommand, ...SCHEDULE_COMMANDS, BackupCommand, RestoreCommand, ReleaseCommand, FilesCommand,
];

/** `tahapan`: every command on the same data as the server, whether that runs or not. */
@Module({})
export class CliModule {
  static on(terminal: Terminal): DynamicModule {
    return { module: CliModule, imports: [RecoveryModule], providers: [{ provide: TERMINAL, useValue: terminal }, ...COMMANDS] };
  }
}
