import type { Schemas } from '../../api/client.js';

export type Draft = Schemas['ImportDto'];
export type Mapping = Schemas['MappingDto'];
export type MappedColumn = { readonly column: number; readonly title: string; readonly samples: readonly string[]; readonly suggestions: readonly string[] };

/** How a person is about to say a list is to be read. */
export type MappingDraft = {
  readonly sheet?: string;
  readonly headerRow: number;
  /** Field by column. */
  readonly fieldAt: ReadonlyMap<number, string>;
  readonly defaults: ReadonlyMap<string, string>;
  readonly amendReason: string;
};

const SAMPLES = 3;

/** What was said before; where nothing was, what the headings say. */
export const mappingDraftOf = ({ sheet, proposal, mapping }: Draft): MappingDraft => ({
  ...(sheet === undefined ? {} : { sheet }),
  headerRow: mapping?.headerRow ?? proposal.headerRow ?? proposal.top[0]?.row ?? 1,
  fieldAt: new Map(mapping?.columns === undefined ? proposedFields(proposal) : mapping.columns.map(({ column, field }) => [column, field])),
  defaults: new Map((mapping?.defaults ?? []).map(({ field, value }) => [field, value])),
  amendReason: mapping?.amendReason ?? '',
});

const proposedFields = ({ columns }: Draft['proposal']): readonly (readonly [number, string])[] =>
  columns.flatMap(({ column, field }) => (field === undefined ? [] : [[column, field] as const]));

/** The columns below another row of headings, as far as they can be seen; none where only the server can read them. */
export const columnsOf = ({ sheet, proposal }: Draft, asked: Pick<MappingDraft, 'sheet' | 'headerRow'>): readonly MappedColumn[] => {
  if (asked.sheet !== sheet) return [];
  if (asked.headerRow === proposal.headerRow) return proposal.columns;
  const titles = proposal.top.find(({ row }) => row === asked.headerRow)?.texts ?? [];
  const below = proposal.top.filter(({ row }) => row > asked.headerRow);
  return titles.map((title, column) => ({ column, title, suggestions: [], samples: below.flatMap(({ texts }) => texts[column] || []).slice(0, SAMPLES) }));
};

/** Another row of headings, and what its titles say by themselves. */
export const withHeaderRow = (draft: Draft, before: MappingDraft, headerRow: number): MappingDraft => {
  if (headerRow === draft.proposal.headerRow) return { ...before, headerRow, fieldAt: new Map(proposedFields(draft.proposal)) };
  const byTitle = new Map(draft.fields.map(({ field, title }) => [title.toLowerCase(), field]));
  const columns = columnsOf(draft, { ...before, headerRow });
  return { ...before, headerRow, fieldAt: new Map(columns.flatMap(({ column, title }) => { const field = byTitle.get(title.trim().toLowerCase()); return field === undefined ? [] : [[column, field] as const]; })) };
};

/** A field is told by one column: giving it to another takes it from the first. */
export const withField = (before: MappingDraft, column: number, field: string | undefined): MappingDraft => {
  const others = [...before.fieldAt].filter(([at, told]) => at !== column && told !== field);
  return { ...before, fieldAt: new Map(field === undefined ? others : [...others, [column, field]]) };
};

export const withDefault = (before: MappingDraft, field: string, value: string): MappingDraft => ({ ...before, defaults: new Map([...before.defaults, [field, value]]) });

/** What every row must tell and nothing tells yet. */
export const stillMissing = ({ fields }: Draft, { fieldAt, defaults }: MappingDraft): readonly string[] => {
  const mapped = new Set(fieldAt.values());
  return fields.filter(({ field, required }) => required && !mapped.has(field) && (defaults.get(field) ?? '').trim() === '').map(({ title }) => title);
};

/** What is sent. Corrections stay as long as the rows do. */
export const mappingOf = (draft: Draft, { sheet, headerRow, fieldAt, defaults, amendReason }: MappingDraft): Mapping => {
  const isSeen = columnsOf(draft, { sheet, headerRow }).length > 0;
  const columns = [...fieldAt].sort(([a], [b]) => a - b).map(([column, field]) => ({ column, field }));
  const mapped = new Set(fieldAt.values());
  const isSameList = sheet === draft.sheet && headerRow === draft.mapping?.headerRow;
  const corrections = isSameList ? draft.mapping?.corrections ?? [] : [];
  const given = [...defaults].filter(([field, value]) => value.trim() !== '' && !mapped.has(field)).map(([field, value]) => ({ field, value: value.trim() }));
  return {
    ...(sheet === undefined ? {} : { sheet }),
    headerRow,
    ...(isSeen ? { columns } : {}),
    ...(given.length > 0 ? { defaults: given } : {}),
    ...(amendReason.trim() === '' ? {} : { amendReason: amendReason.trim() }),
    ...(corrections.length > 0 ? { corrections } : {}),
  };
};
