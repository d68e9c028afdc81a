import { Inject, Injectable } from '@nestjs/common';
import type { Unmet } from '@app/kernel';
import type { Designation, ImportTally } from '@app/programme';
import { ofDesignation } from './planned-row.js';
import { RowImporter, type Importer, type ImportOptions, type ListSource } from './row-importer.js';

export type RefusedDesignation = { readonly designation: Designation; readonly unmet: readonly Unmet[] };
export type Survey = { readonly ready: readonly Designation[]; readonly there: readonly Designation[]; readonly refused: readonly RefusedDesignation[] };
export type ImportReport = { readonly importId: string; readonly tally: ImportTally; readonly refused: readonly RefusedDesignation[] };

/** Designates the locations of an SK list. */
@Injectable()
export class SkImporter {
  constructor(@Inject(RowImporter) private readonly rows: RowImporter) {}

  /** What applying would do. Writes nothing. */
  async survey(designations: readonly Designation[], by: Importer, options: ImportOptions = {}): Promise<Survey> {
    const fates = await this.rows.survey(designations.map(ofDesignation), by, options);
    const where = (kind: 'new' | 'there') => designations.filter((_, at) => fates[at]?.kind === kind);
    return {
      ready: where('new'),
      there: where('there'),
      refused: designations.flatMap((designation, at) => {
        const fate = fates[at];
        return fate?.kind === 'refused' ? [{ designation, unmet: fate.unmet }] : [];
      }),
    };
  }

  async apply(source: ListSource, designations: readonly Designation[], by: Importer, options: ImportOptions = {}): Promise<ImportReport> {
    const planned = designations.map(ofDesignation);
    const { importId, tally, refused } = await this.rows.apply({ source, content: [source.sha256, designations], rows: planned, carries: 'DesignateLocation' }, by, options);
    const of = new Map(planned.map((one, at) => [one, designations[at]!]));
    return { importId, tally, refused: refused.map(({ planned: one, unmet }) => ({ designation: of.get(one)!, unmet })) };
  }
}
