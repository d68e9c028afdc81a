import { SheetRefused } from './refusals.js';
import { walkXml } from './xml.js';

export type Worksheet = {
  readonly name: string;
  /** 1-based among all sheets of the workbook, hidden ones too. */
  readonly number: number;
  readonly xml: Buffer;
  /** Other sheets a person would see. */
  readonly others: readonly string[];
};

/** The sheet of that name, else the first one that is not hidden. */
export const findWorksheet = (parts: ReadonlyMap<string, Buffer>, wanted?: string): Worksheet => {
  const sheets: { name: string; id: string; hidden: boolean }[] = [];
  walkXml(partOf(parts, 'xl/workbook.xml'), {
    open: (tag, attributes) => {
      if (tag !== 'sheet') return;
      const { name = '', id = '', state } = attributes();
      sheets.push({ name, id, hidden: state === 'hidden' || state === 'veryHidden' });
    },
  });
  const targets = new Map<string, string>();
  walkXml(partOf(parts, 'xl/_rels/workbook.xml.rels'), {
    open: (tag, attributes) => {
      if (tag !== 'Relationship') return;
      const { Id = '', Target = '' } = attributes();
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });

  const visible = sheets.filter(({ hidden }) => !hidden);
  const sheet = visible.find(({ name }) => wanted === undefined || name === wanted);
  if (!sheet) throw new SheetRefused('sheet.not-found', visible.map(({ name }) => `"${name}"`).join(', '));
  return {
    name: sheet.name,
    number: sheets.indexOf(sheet) + 1,
    xml: partOf(parts, targets.get(sheet.id) ?? ''),
    others: visible.filter((other) => other !== sheet).map(({ name }) => name),
  };
};

const partOf = (parts: ReadonlyMap<string, Buffer>, path: string): Buffer => {
  const part = parts.get(path);
  if (!part) throw new SheetRefused('sheet.unreadable', path || 'xl/worksheets');
  return part;
};
