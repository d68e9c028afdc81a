import { Controller, Inject, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { parseInstant } from '@app/kernel';
import { CLOCK, LocationArchive, workKey, WorkList, type Clock, type Principal } from '@app/engine';
import {
  deadlines, deadlineSheet, historyOf, historySheet, labourList, labourSheet, lateCounts, lateSheet, locations, locationsAsOf, locationSheet, messages, messageSheet,
  moneySheet, reminders, reminderSheet, standingSheet, trancheList, transitionPages, transitionSheet,
} from '@app/read-models';
import { CurrentPrincipal } from '../access/current-principal.js';
import { readableLocationId } from '../access/location-id.js';
import { LocationPath } from '../documentation/parameters.js';
import { filtersOf, refuseThen } from '../locations/filters-of.js';
import { knownOf, momentsOf } from '../locations/known-location.js';
import { Screens } from '../reading/screens.js';
import { atOnce, ExportDesk } from './export-desk.js';
import { ExportRoute } from './export-route.js';
import {
  DeadlineExportDto, HistoryExportDto, LateExportDto, LocationExportDto, LocationRowsExportDto, MessageExportDto, ReminderExportDto, TransitionExportDto,
} from './exports.dto.js';

/** Every list as a file, by the filters and the authority of its own route. */
@ApiTags('exports')
@Controller('v1/exports')
export class ExportsController {
  constructor(
    @Inject(ExportDesk) private readonly desk: ExportDesk,
    @Inject(Screens) private readonly screens: Screens,
    @Inject(LocationArchive) private readonly archive: LocationArchive,
    @Inject(WorkList) private readonly workList: WorkList,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @ExportRoute({ path: 'locations', allow: 'locations.read', summary: 'Unduh daftar lokasi / Download the list of locations' })
  locations(@Param('format') format: string, @Query() query: LocationExportDto, @CurrentPrincipal() principal: Principal): Promise<StreamableFile> {
    const { asOf, overdue: is, hindrance, accelerated, handedOver, sort } = query;
    const request = { scope: principal.scope, filters: filtersOf(query), accelerated, handedOver };
    refuseThen(query);
    const at = asOf === undefined ? undefined : parseInstant(asOf);
    if (at !== undefined) return this.desk.pages(standingSheet, 'transitions', (page) => locationsAsOf({ ...request, ...page, overdue: is, at }))(format, query, principal);
    const overdue = is === undefined ? undefined : { is, at: this.clock.now() };
    return this.desk.pages(locationSheet, 'location_board', (page) => locations({ ...request, ...page, sort, overdue, hindrance }))(format, query, principal);
  }

  @ExportRoute({ path: 'labour', allow: 'locations.read', summary: 'Unduh data tenaga kerja / Download the figures of labour' })
  labour(@Param('format') format: string, @Query() query: LocationRowsExportDto, @CurrentPrincipal() principal: Principal): Promise<StreamableFile> {
    return this.desk.pages(labourSheet, 'labour_board', (page) => labourList({ scope: principal.scope, filters: filtersOf(query), ...page }))(format, query, principal);
  }

  @ExportRoute({ path: 'money', allow: 'locations.read', summary: 'Unduh data pencairan / Download the figures of disbursement' })
  money(@Param('format') format: string, @Query() query: LocationRowsExportDto, @CurrentPrincipal() principal: Principal): Promise<StreamableFile> {
    return this.desk.pages(moneySheet, 'money_board', (page) => trancheList({ scope: principal.scope, filters: filtersOf(query), ...page }))(format, query, principal);
  }

  @ExportRoute({ path: 'deadlines', allow: 'deadlines.read', summary: 'Unduh daftar tenggat / Download the list of deadlines' })
  async deadlines(@Param('format') format: string, @Query() query: DeadlineExportDto, @CurrentPrincipal() principal: Principal): Promise<StreamableFile> {
    const { after: _, lang: __, sort, ...filters } = query;
    const now = this.clock.now();
    const law = filters.band === undefined ? undefined : await this.workList.bandLaw();
    return this.desk.enrichedPages(deadlineSheet, 'deadline_board', (page) => deadlines({ scope: principal.scope, filters, now, law, sort, ...page }), async (items) => {
      const { works } = await this.workList.of(items, now);
      return items.map((item) => ({ ...item, work: works.get(workKey(item)) }));
    })(format, query, principal);
  }

  @ExportRoute({ path: 'late', allow: 'deadlines.read', summary: 'Unduh keterlambatan per provinsi dan tahapan / Download lateness by province and stage' })
  late(@Param('format') format: string, @Query() query: LateExportDto, @CurrentPrincipal() principal: Principal): Promise<StreamableFile> {
    const { after: _, lang: __, ...filters } = query;
    const counts = this.screens.all(lateCounts({ scope: principal.scope, filters, now: this.clock.now() }));
    return this.desk.list(lateSheet, 'deadline_board', atOnce(counts))(format, query, principal);
  }

  @ExportRoute({ path: 'transitions', allow: 'transitions.read', summary: 'Unduh perpindahan tahapan / Download the transitions of stages' })
  transitions(@Param('format') format: string, @Query() query: TransitionExportDto, @CurrentPrincipal() principal: Principal): Promise<StreamableFile> {
    const { after: _, lang: __, asOf: then, ...filters } = query;
    const asOf = then === undefined ? undefined : parseInstant(then);
    return this.desk.pages(transitionSheet, 'transitions', (page) => transitionPages({ scope: principal.scope, filters, asOf, ...page }))(format, query, principal);
  }

  @ExportRoute({ path: 'reminders', allow: 'reminders.read', summary: 'Unduh daftar pengingat / Download the list of reminders' })
  reminders(@Param('format') format: string, @Query() query: ReminderExportDto, @CurrentPrincipal() principal: Principal): Promise<StreamableFile> {
    const { after: _, lang: __, ...filters } = query;
    return this.desk.pages(reminderSheet, 'reminder_board', (page) => reminders({ scope: principal.scope, filters, ...page }))(format, query, principal);
  }

  @ExportRoute({ path: 'messages', allow: 'messages.read', summary: 'Unduh pesan yang dikirim / Download the messages that were sent' })
  messages(@Param('format') format: string, @Query() query: MessageExportDto, @CurrentPrincipal() principal: Principal): Promise<StreamableFile> {
    const { after: _, lang: __, ...filters } = query;
    return this.desk.pages(messageSheet, 'dispatch_log', (page) => messages({ filters, ...page }))(format, query, principal);
  }

  @ExportRoute({ path: 'locations/:id/history', allow: 'locations.read', summary: 'Unduh riwayat satu lokasi / Download the history of one location', also: [410] })
  @LocationPath()
  async history(@Param('id') id: string, @Param('format') format: string, @Query() query: HistoryExportDto, @CurrentPrincipal() principal: Principal): Promise<StreamableFile> {
    const { recorded } = knownOf(await this.archive.read(readableLocationId(principal, id), momentsOf(query)));
    const entries = historyOf(recorded, await this.archive.lawsOf(recorded));
    return this.desk.list(historySheet, 'location_board', atOnce(entries))(format, { ...query, locationId: id }, principal);
  }
}
