import { join } from 'node:path';
import { Inject, Logger, Module, type BeforeApplicationShutdown, type DynamicModule, type OnApplicationBootstrap, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { openEventStoreDb } from '@app/adapters/eventstoredb';
import { ClockMarkFile, diskAt, machineClock, secretsIn } from '@app/adapters/filesystem';
import { icalWriter } from '@app/adapters/ical';
import { openRegions } from '@app/adapters/kemendagri';
import { OutboxFiles } from '@app/adapters/outbox-files';
import { sheetWriter } from '@app/adapters/sheets';
import { openSmtpMailer } from '@app/adapters/smtp';
import { DiskUnconfirmedError, ForeignHostError, lockFile, openSharedJournal, openSqliteReadStore } from '@app/adapters/sqlite';
import { openWebhooks } from '@app/adapters/webhook';
import { WitnessFile } from '@app/adapters/witness-file';
import {
  Bulk, BulkRunner, CALENDAR_WRITER, CalendarShelf, ChaseDuty, CLOCK, ClockWatch, ConcludeRevision, CONFIG, CurveDesk, DispatchRound, EngineModule, EVENT_STORE, EventStoreError, Feeds, FileKeeper, Firings, Headroom, HeldClock, Hold, IDENTITY_PROVIDER, ImportRunner, LEASES, LetterCarrier, LiveFeed,
  MAILER, OUTBOX, Postman, Projector, QUEUE_PAGES, READ_STORE, readModelsFile, Reconciler, RefusalLog, ReportRows, REGIONS, RevisionKeeper, SchedulePreviews, ScheduleShelf, SecondPost, SECRETS, SHEET_WRITER, Sweep, TIMERS, Views, wallClock, WEBHOOKS, WitnessKeeper, WorkList,
  type Clock, type Config, type EventStore, type Leases, type Mailer, type Outbox, type QueuePages, type ReadStore, type Timers,
} from '@app/engine';
import { newestShown, PROJECTIONS } from '@app/read-models';
import { filesIn } from './files/files.module.js';
import { HttpModule } from './http/http.module.js';
import { Metrics } from './http/operations/metrics.js';
import { DemoIdentityProvider } from './http/sessions/demo-identity.provider.js';
import { importsIn } from './imports/imports.module.js';
import { JournalWatch } from './readiness/journal-watch.js';
import { timersFor } from './timers/timers.module.js';

const log = new Logger('journal');

/**
 * What the disk could not confirm is only known after a new start, and what another host has taken is no longer ours: this
 * process ends itself in good order.
 */
const onStoreTrouble = (trouble: EventStoreError): void => {
  log.error(trouble.message);
  if (!(trouble instanceof DiskUnconfirmedError || trouble instanceof ForeignHostError)) return;
  process.exitCode = trouble.exitCode;
  process.kill(process.pid, 'SIGTERM');
};

const unlessAway = (fault: unknown): void => {
  if (!(fault instanceof EventStoreError)) throw fault;
};

const openJournal = ({ eventStore }: Config): EventStore | Promise<EventStore> => eventStore.kind === 'sqlite'
  ? openSharedJournal({ file: eventStore.file, report: onStoreTrouble })
  : openEventStoreDb({ url: eventStore.url.reveal(), report: onStoreTrouble });

const witnessOf = ({ witnessFile }: Config, store: EventStore, clock: Clock): WitnessKeeper | undefined => witnessFile === undefined
  ? undefined
  : new WitnessKeeper({ store, clock, witness: new WitnessFile({ file: witnessFile, lock: () => lockFile(`${witnessFile}.lock`, 'alone', 0) }) });

const messengersFor = ({ mail, secretsFolder }: Config): Provider[] => [
  { provide: MAILER, useFactory: () => mail.kind === 'files' ? new OutboxFiles(mail.folder) : openSmtpMailer(mail) },
  { provide: OUTBOX, inject: [MAILER], useFactory: (mailer: Mailer): Outbox | undefined => mailer instanceof OutboxFiles ? mailer : undefined },
  { provide: WEBHOOKS, useFactory: () => openWebhooks() },
  { provide: CALENDAR_WRITER, useValue: icalWriter },
  { provide: SECRETS, useFactory: () => secretsIn(secretsFolder) },
  LetterCarrier,
  Postman,
  SecondPost,
];

const chaseDuty: Provider[] = [
  Sweep,
  DispatchRound,
  {
    provide: ClockWatch,
    inject: [CONFIG],
    useFactory: ({ dataDirectory }: Config) => new ClockWatch({ memory: { marks: new ClockMarkFile(join(dataDirectory, 'clock.json')), ...machineClock() } }),
  },
  {
    provide: ChaseDuty,
    inject: [Sweep, DispatchRound, TIMERS, LEASES, Hold, Projector, ClockWatch],
    useFactory: (sweep: Sweep, round: DispatchRound, timers: Timers, leases: Leases, hold: Hold, projector: Projector, clockWatch: ClockWatch) =>
      new ChaseDuty({ sweep, round, timers, leases, hold, projector, clockWatch }),
  },
];

const plugsFor = (config: Config): Provider[] => [
  { provide: CONFIG, useValue: config },
  { provide: CLOCK, useValue: config.heldNow === undefined ? wallClock : new HeldClock(config.heldNow) },
  { provide: EVENT_STORE, useFactory: () => openJournal(config) },
  { provide: READ_STORE, inject: [EVENT_STORE], useFactory: () => openSqliteReadStore({ file: readModelsFile(config.dataDirectory, config.eventStore) }) },
  { provide: REGIONS, useFactory: openRegions },
  { provide: IDENTITY_PROVIDER, useFactory: () => new DemoIdentityProvider(config) },
  { provide: SHEET_WRITER, useValue: sheetWriter },
  ...messengersFor(config),
  ...timersFor(config),
  { provide: LiveFeed, useFactory: () => new LiveFeed() },
  {
    provide: Projector,
    inject: [EVENT_STORE, READ_STORE, CLOCK, LiveFeed],
    useFactory: (store: EventStore, readStore: ReadStore, clock: Clock, feed: LiveFeed) =>
      new Projector({ store, readStore, clock, projections: PROJECTIONS, newestShown, onApplied: feed.publish }),
  },
  {
    provide: Headroom,
    inject: [Projector],
    useFactory: (projector: Projector) =>
      new Headroom({ disk: diskAt(config.dataDirectory), leastFreeBytes: config.leastFreeBytes, tables: () => projector.status() }),
  },
  SchedulePreviews,
  Feeds,
  Firings,
  Views,
  WorkList,
  CurveDesk,
  Bulk,
  {
    provide: BulkRunner,
    inject: [EVENT_STORE, Bulk, LEASES],
    useFactory: (store: EventStore, bulk: Bulk, leases: Leases) => new BulkRunner({ store, bulk, leases }),
  },
  ReportRows,
  Reconciler,
  {
    provide: RevisionKeeper,
    inject: [EVENT_STORE, READ_STORE, Projector, CommandBus, ScheduleShelf, CalendarShelf, ConcludeRevision, LEASES],
    useFactory: (store: EventStore, readStore: ReadStore, projector: Projector, bus: CommandBus, schedules: ScheduleShelf, calendars: CalendarShelf, conclude: ConcludeRevision, leases: Leases) =>
      new RevisionKeeper({ store, readStore, projector, bus, schedules, calendars, conclude, leases }),
  },
  ...chaseDuty,
  ...importsIn(config),
  ...filesIn(config),
  { provide: WitnessKeeper, inject: [EVENT_STORE, CLOCK], useFactory: (store: EventStore, clock: Clock) => witnessOf(config, store, clock) },
];

/** The whole server, and the only place where it is said which products stand behind the ports. */
@Module({})
export class ServerModule implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(READ_STORE) private readonly readStore: ReadStore,
    @Inject(Projector) private readonly projector: Projector,
    @Inject(WitnessKeeper) private readonly witness: WitnessKeeper | undefined,
    @Inject(RevisionKeeper) private readonly revisions: RevisionKeeper,
    @Inject(ChaseDuty) private readonly chase: ChaseDuty,
    @Inject(ClockWatch) private readonly clockWatch: ClockWatch,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Headroom) private readonly headroom: Headroom,
    @Inject(JournalWatch) private readonly watch: JournalWatch,
    @Inject(RefusalLog) private readonly refusals: RefusalLog,
    @Inject(ImportRunner) private readonly imports: ImportRunner,
    @Inject(BulkRunner) private readonly bulk: BulkRunner,
    @Inject(FileKeeper) private readonly fileKeeper: FileKeeper,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(TIMERS) private readonly timers: Timers,
    @Inject(LEASES) private readonly leases: Leases,
    @Inject(QUEUE_PAGES) private readonly queuePages: QueuePages | undefined,
    @Inject(HttpAdapterHost) private readonly adapter: HttpAdapterHost,
  ) {}

  static with(config: Config): DynamicModule {
    return { module: ServerModule, imports: [EngineModule.with(plugsFor(config)), HttpModule] };
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.roles.includes('worker')) {
      this.witness?.start();
      this.revisions.start();
      this.bulk.start();
      this.fileKeeper.start();
    }
    this.metrics.watch({ projector: this.projector, journal: this.watch, headroom: this.headroom, refusals: this.refusals, timers: this.timers, chase: this.chase });
    const { store } = await this.watch.look();
    const following = this.projector.start().catch(unlessAway);
    if (store.answers) await following; // else it begins when the journal comes back, and the server answers meanwhile
    else following.catch((fault: unknown) => { log.error({ fault }); });
    if (this.config.roles.includes('api')) await this.imports.start(); // whoever takes lists carries them out
    if (this.config.roles.includes('worker') && this.config.heldNow === undefined) this.clockWatch.start();
  }

  /** Whoever gets an answer from now on is not kept waiting on the line for another. */
  beforeApplicationShutdown(): void {
    Object.assign(this.adapter.httpAdapter.getHttpServer() as object, { keepAliveTimeout: 1 });
  }

  /** By now no request is under way any more. */
  async onApplicationShutdown(): Promise<void> {
    this.clockWatch.stop();
    await this.chase.stop();
    await this.timers.stop();
    await this.revisions.stop();
    await this.imports.stop();
    await this.bulk.stop();
    await this.fileKeeper.stop();
    await this.refusals.settled();
    await this.witness?.stop();
    await this.mailer.close();
    await Promise.all([this.timers.close(), this.leases.close(), this.queuePages?.close()]);
    await this.projector.stop();
    this.readStore.close();
    await this.store.close();
  }
}
