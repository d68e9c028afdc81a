import { Inject, Injectable } from '@nestjs/common';
import { addDays, atHour, zoneOf, type Bilingual, type Language, type Scope } from '@app/kernel';
import {
  inLanguage, LOCATION_FIELDS, PROVINCE_FIELDS, reportFacts, withLocation,
  type CellValue, type FormColumn, type ProvinceSums, type ReportFacts, type ReportForm, type ReportPeriod, type ToldCell,
} from '@app/programme';
import { locations, type LocationFilters, type LocationItem } from '@app/read-models';
import { UnreadableStreamError } from '../commands/journal.js';
import { everyPage } from '../exports/every-page.js';
import { LocationArchive } from '../journal/location-archive.js';
import { READ_STORE, type ReadStore } from '../ports/index.js';

export type ReportAsked = {
  readonly period: ReportPeriod;
  readonly filters: LocationFilters;
  readonly scope: Scope;
  readonly language: Language;
  readonly stages: (programme: string, stage: string) => Bilingual;
};

type Cells = readonly CellValue[];

/** The rows of a form: which locations, the tables say; what happened to each until then, its own history. */
@Injectable()
export class ReportRows {
  constructor(@Inject(READ_STORE) private readonly readStore: ReadStore, @Inject(LocationArchive) private readonly archive: LocationArchive) {}

  of({ rows, columns }: ReportForm, asked: ReportAsked): AsyncGenerator<readonly Cells[]> {
    return rows === 'province' ? this.byProvince(columns, asked) : this.byLocation(columns, asked);
  }

  async *facts({ period, filters, scope, stages }: Omit<ReportAsked, 'language'>): AsyncGenerator<readonly ReportFacts[]> {
    for await (const items of everyPage(this.readStore, (page) => locations({ scope, filters, ...page }))) {
      const told: ReportFacts[] = [];
      for (const item of items) {
        const facts = await this.factsOf(item, period, stages);
        if (facts !== undefined) told.push(facts);
      }
      yield told;
    }
  }

  private async *byLocation(columns: readonly FormColumn[], asked: ReportAsked): AsyncGenerator<readonly Cells[]> {
    for await (const portion of this.facts(asked)) yield portion.map((facts) => cellsOf(columns, LOCATION_FIELDS, facts, asked.language));
  }

  private async *byProvince(columns: readonly FormColumn[], asked: ReportAsked): AsyncGenerator<readonly Cells[]> {
    const provinces = new Map<string, ProvinceSums>();
    for await (const portion of this.facts(asked)) {
      for (const facts of portion) {
        const code = facts.then.region.slice(0, 2);
        provinces.set(code, withLocation(provinces.get(code), facts));
      }
    }
    const inOrder = [...provinces.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
    yield inOrder.map((province) => cellsOf(columns, PROVINCE_FIELDS, province, asked.language));
  }

  private async factsOf({ locationId, programme, region }: LocationItem, period: ReportPeriod, stages: ReportAsked['stages']): Promise<ReportFacts | undefined> {
    const past = await this.archive.read(locationId);
    if (past.kind === 'unreadable') throw new UnreadableStreamError(`Location-${locationId}`, past.eventType);
    if (past.kind === 'unknown') return undefined;
    const zone = zoneOf(region);
    const moments = { period, begins: atHour(zone, period.from, 0), ends: atHour(zone, addDays(period.until, 1), 0) };
    return reportFacts(past.recorded, moments, (stage) => stages(programme, stage));
  }
}

const cellsOf = <Of>(columns: readonly FormColumn[], fields: { readonly [key: string]: (of: Of) => ToldCell }, of: Of, language: Language): Cells =>
  columns.map(({ key }) => inLanguage(fields[key]?.(of), language));
