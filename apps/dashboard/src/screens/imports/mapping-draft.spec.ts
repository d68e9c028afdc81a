import { describe, expect, it } from '@jest/globals';
import { columnsOf, mappingDraftOf, mappingOf, stillMissing, withDefault, withField, withHeaderRow, type Draft } from './mapping-draft.js';

const FIELDS = [{ field: 'regionCode', title: 'Kode Wilayah', required: false }, { field: 'amount', title: 'Besaran Bantuan', required: true }, { field: 'satker', title: 'Satker', required: true }];
const DRAFT = {
  id: 'x', kind: 'designation', name: 'a.xlsx', sha256: '', bytes: 1, uploadedAt: '', changedAt: '', state: 'uploaded', rows: 2, sheet: 'Lokasi', sheets: ['Sampul'], fields: FIELDS,
  proposal: {
    headerRow: 2, rows: 2, columns: [{ column: 0, title: 'Kode Wilayah', samples: ['52'], field: 'regionCode', suggestions: [] }, { column: 1, title: 'Besaran', samples: [], suggestions: ['amount'] }],
    top: [{ row: 1, texts: ['SATKER', 'Besaran bantuan'] }, { row: 2, texts: ['Kode Wilayah', 'Besaran'] }, { row: 3, texts: ['52', ''] }],
  },
} as const satisfies Partial<Draft>;
const draft = DRAFT as unknown as Draft;

describe('a mapping', () => {
  it('begins with what the headings say', () => {
    const begun = mappingDraftOf(draft);
    expect([begun.headerRow, [...begun.fieldAt]]).toEqual([2, [[0, 'regionCode']]]);
    expect(mappingOf(draft, begun)).toEqual({ sheet: 'Lokasi', headerRow: 2, columns: [{ column: 0, field: 'regionCode' }] });
  });

  it('gives a field to one column only', () => {
    const moved = withField(mappingDraftOf(draft), 1, 'regionCode');
    expect([...moved.fieldAt]).toEqual([[1, 'regionCode']]);
    expect([...withField(moved, 1, undefined).fieldAt]).toEqual([]);
  });

  it('sends a default only for what no column tells', () => {
    const given = withDefault(withDefault(mappingDraftOf(draft), 'amount', ' 300 juta '), 'regionCode', '52');
    expect(mappingOf(draft, given).defaults).toEqual([{ field: 'amount', value: '300 juta' }]);
  });

  it('reads the titles of another row where they can be seen', () => {
    const other = withHeaderRow(draft, mappingDraftOf(draft), 1);
    expect([...other.fieldAt]).toEqual([[0, 'satker'], [1, 'amount']]);
    expect(columnsOf(draft, other)).toMatchObject([{ title: 'SATKER', samples: ['Kode Wilayah', '52'] }, { samples: ['Besaran'] }]);
  });

  it('leaves the headings of another sheet to the server', () => {
    expect(mappingOf(draft, { ...mappingDraftOf(draft), sheet: 'Sampul' })).toEqual({ sheet: 'Sampul', headerRow: 2 });
  });

  it('says what every row must tell and nothing tells yet', () => {
    const begun = mappingDraftOf(draft);
    expect(stillMissing(draft, begun)).toEqual(['Besaran Bantuan', 'Satker']);
    expect(stillMissing(draft, withDefault(withField(begun, 1, 'amount'), 'satker', ' '))).toEqual(['Satker']);
    expect(stillMissing(draft, withDefault(withField(begun, 1, 'amount'), 'satker', 'bppw-52'))).toEqual([]);
  });

  it('keeps corrections while the list stays, also of what has no column, and drops them with its rows', () => {
    const corrections = [{ row: 3, field: 'regionCode', value: '52.71' }, { row: 3, field: 'satker', value: 'x' }];
    const corrected = { ...draft, mapping: { headerRow: 2, columns: [{ column: 0, field: 'regionCode' }], corrections } } as Draft;
    expect(mappingOf(corrected, mappingDraftOf(corrected)).corrections).toEqual(corrections);
    expect(mappingOf(corrected, withHeaderRow(corrected, mappingDraftOf(corrected), 1)).corrections).toBeUndefined();
  });
});
