import { Inject, Injectable } from '@nestjs/common';
import type { Bilingual } from '@app/kernel';
import { WORKBOOKS, type CellMark, type Workbooks } from '../ports/index.js';
import { DraftShelf } from './draft-shelf.js';
import type { ImportDraft } from './import-draft.js';

const BESIDE = 'Kesalahan';

/** The file as its owner knows it, with what is wrong where it is wrong. */
@Injectable()
export class AnnotatedImports {
  constructor(@Inject(DraftShelf) private readonly shelf: DraftShelf, @Inject(WORKBOOKS) private readonly workbooks: Workbooks) {}

  async of({ id, name, sheet, mapping, proposal }: ImportDraft): Promise<Buffer> {
    const [file, rows, reports] = await Promise.all([this.shelf.file(id), this.shelf.rows(id), this.shelf.reports(id)]);
    const headerRow = mapping?.headerRow ?? proposal.headerRow ?? 1;
    const titles = proposal.columns.map(({ title }) => title);
    const cells = rows.flatMap(({ row, findings }): readonly CellMark[] => [
      ...findings.map(({ column, sentence, suggestions }) => {
        const at = titles.indexOf(column);
        return { row, ...(at >= 0 && { column: at }), text: [textOf(sentence), ...suggestions.map(({ value, label }) => `→ ${value}${label === undefined ? '' : ` (${label})`}`)].join('\n') };
      }),
      ...(reports.get(row)?.unmet ?? []).map(({ sentence }) => ({ row, text: textOf(sentence) })),
    ]);
    return this.workbooks.annotated(file, { name, ...(sheet !== undefined && { sheet }) }, { headerRow, title: BESIDE, cells });
  }
}

const textOf = ({ id, en }: Bilingual): string => `${id} (${en})`;
