import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { EveryRouteHasARule } from './access/every-route-has-a-rule.js';
import { PolicyGuard } from './access/policy.guard.js';
import { RateLimitGuard } from './access/rate-limit.guard.js';
import { BudgetsController } from './budgets/budgets.controller.js';
import { BulkController } from './bulk/bulk.controller.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { CommandDesk } from './commands/command-desk.js';
import { LocationCommandsController } from './commands/location-commands.controller.js';
import { NationalCommands } from './commands/national-commands.js';
import { PreviewWords } from './commands/preview-words.js';
import { EventsSince } from './commands/since.js';
import { DeadlinesController } from './deadlines/deadlines.controller.js';
import { LocationDeadlinesController } from './deadlines/location-deadlines.controller.js';
import { DefinitionsController } from './definitions/definitions.controller.js';
import { DirectoryController } from './directory/directory.controller.js';
import { EmergencyController } from './emergency/emergency.controller.js';
import { ExportDesk } from './exports/export-desk.js';
import { ExportsController } from './exports/exports.controller.js';
import { SheetDesk } from './exports/sheet-desk.js';
import { AllFeedsController } from './feeds/all-feeds.controller.js';
import { FeedCalendar } from './feeds/feed-calendar.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { FilesController } from './files/files.controller.js';
import { ImportFilesController } from './imports/import-files.controller.js';
import { ImportsController } from './imports/imports.controller.js';
import { StrictPipe } from './input/validation.pipe.js';
import { LiveController } from './live/live.controller.js';
import { LiveDesk } from './live/live-desk.js';
import { NewsDesk } from './live/news.js';
import { JournalWatch } from '../readiness/journal-watch.js';
import { MailWatch } from '../readiness/mail-watch.js';
import { Preparation } from '../readiness/preparation.js';
import { AllowedCommandsController } from './locations/allowed-commands.controller.js';
import { LocationController } from './locations/location.controller.js';
import { LocationsController } from './locations/locations.controller.js';
import { RefusalsController } from './locations/refusals.controller.js';
import { LetterPreviews } from './messages/letter-previews.js';
import { MessagesController } from './messages/messages.controller.js';
import { OutboxController } from './messages/outbox.controller.js';
import { RetryController } from './messages/retry.controller.js';
import { HealthController } from './operations/health.controller.js';
import { MetricsController } from './operations/metrics.controller.js';
import { Metrics } from './operations/metrics.js';
import { ProjectionsController } from './operations/projections.controller.js';
import { CurveController } from './overview/curve.controller.js';
import { OverviewController } from './overview/overview.controller.js';
import { SummaryController } from './overview/summary.controller.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { FreshnessController } from './reading/freshness.controller.js';
import { RememberedAnswers } from './reading/remembered-answers.js';
import { Screens } from './reading/screens.js';
import { RegionsController } from './regions/regions.controller.js';
import { FiringsController } from './reminders/firings.controller.js';
import { ChaseStatusController } from './reminders/chase-status.controller.js';
import { LocationRemindersController } from './reminders/location-reminders.controller.js';
import { RemindersController } from './reminders/reminders.controller.js';
import { ToldReminders } from './reminders/told-reminders.js';
import { ReconciliationsController } from './reconciliations/reconciliations.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { LookedAt } from './schedules/looked-at.js';
import { PreviewExportsController } from './schedules/preview-exports.controller.js';
import { PreviewPagesController } from './schedules/preview-pages.controller.js';
import { ScheduleChangesController } from './schedules/schedule-changes.controller.js';
import { SchedulesController } from './schedules/schedules.controller.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { Sessions } from './sessions/sessions.js';
import { TransitionsController } from './transitions/transitions.controller.js';
import { ViewsController } from './views/views.controller.js';

/** The doors over HTTP. A request passes the rate limit, then the policy, then the check of its body. */
@Module({
  imports: [DiscoveryModule, TerminusModule.forRoot({ logger: false })],
  controllers: [
    SessionsController, LocationCommandsController, LocationsController, LocationController, AllowedCommandsController, RefusalsController, DeadlinesController, LocationDeadlinesController,
    BudgetsController, EmergencyController, CalendarController, SchedulesController, ScheduleChangesController, PreviewPagesController, DefinitionsController, OverviewController, SummaryController, CurveController, ViewsController, BulkController, TransitionsController, LiveController, FreshnessController, RegionsController,
    DirectoryController, MessagesController, RetryController, OutboxController, FeedsController, AllFeedsController, RemindersController, LocationRemindersController, ChaseStatusController, FiringsController,
    FilesController, ExportsController, PreviewExportsController, ReportsController, ReconciliationsController,
    ImportFilesController, ImportsController,
    ProjectionsController, HealthController, MetricsController,
  ],
  providers: [
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_GUARD, useClass: PolicyGuard },
    { provide: APP_PIPE, useClass: StrictPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: Sessions, useFactory: () => new Sessions() },
    CommandDesk,
    EventsSince,
    PreviewWords,
    EveryRouteHasARule,
    ExportDesk,
    FeedCalendar,
    LetterPreviews,
    JournalWatch,
    LiveDesk,
    LookedAt,
    MailWatch,
    Metrics,
    NationalCommands,
    NewsDesk,
    RememberedAnswers,
    Preparation,
    Screens,
    SheetDesk,
    ToldReminders,
  ],
  exports: [JournalWatch, Metrics],
})
export class HttpModule {}
