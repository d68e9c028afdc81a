import { Inject, Injectable } from '@nestjs/common';
import {
  compareFigures, LOCATION_FIELDS, readTheirs,
  type ComparedFigure, type Comparison, type ForeignMapping, type OurRow, type ReportFacts, type TheirReading,
} from '@app/programme';
import type { Unmet } from '@app/kernel';
import { placeName } from '../letters/place-words.js';
import { SHEETS, type Sheets } from '../ports/index.js';
import { ReportRows, type ReportAsked } from './report-rows.js';
import { shippedMapping } from './shipped-mapping.js';

export type ForeignFile = { readonly bytes: Buffer; readonly name: string };

type Read = Extract<TheirReading, { readable: true }>;

export type Reconciliation =
  | { readonly kind: 'compared'; readonly comparison: Comparison; readonly problems: Read['problems']; readonly compared: readonly ComparedFigure[]; readonly missing: readonly ComparedFigure[] }
  | { readonly kind: 'refused'; readonly refusal: Unmet };

/** Holds somebody else's figures against ours. Writes nothing. */
@Injectable()
export class Reconciler {
  readonly mapping: ForeignMapping = shippedMapping();

  constructor(@Inject(SHEETS) private readonly sheets: Sheets, @Inject(ReportRows) private readonly rows: ReportRows) {}

  async compare({ bytes, name }: ForeignFile, asked: Omit<ReportAsked, 'language'>): Promise<Reconciliation> {
    const reading = await this.sheets.read(bytes, { name });
    if (!reading.readable) return { kind: 'refused', refusal: reading.refusal };
    const theirs = readTheirs(reading.sheet.rows, this.mapping);
    if (!theirs.readable) return { kind: 'refused', refusal: theirs.refusal };
    const { rows, problems, compared, missing } = theirs;
    const ours: OurRow[] = [];
    for await (const portion of this.rows.facts(asked)) ours.push(...portion.map((facts) => ourRow(facts, compared)));
    return { kind: 'compared', comparison: compareFigures(ours, rows, compared), problems, compared, missing };
  }
}

const ourRow = (facts: ReportFacts, figures: readonly ComparedFigure[]): OurRow => ({
  locationId: facts.then.locationId, region: facts.then.region, names: placeName(facts.then.regionNames),
  figures: Object.fromEntries(figures.map(({ key }) => [key, numberIn(LOCATION_FIELDS[key]?.(facts))])),
});

const numberIn = (told: unknown): number | undefined => (typeof told === 'number' ? told : undefined);
