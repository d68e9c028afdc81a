import type { Bilingual, Language, PlainDate, Role } from '@app/kernel';
import { problem } from '../designation/problems.js';
import { readDate } from '../designation/read-date.js';
import { isFault } from '../designation/reading.js';
import { isEmpty } from '../designation/row-cells.js';
import { EMPTY_CELL, type Cell, type SheetRow } from '../designation/sheet.js';
import { DIRECTORY_REFUSALS } from '../sentences/directory.js';
import { contactHeader, titleOf, type ContactField, type ContactHeader } from './contact-columns.js';
import { contactFindings } from './contact-findings.js';
import type { Contact } from './contact.js';
import type { DirectoryFacts } from './state.js';

/** One thing wrong with one cell, or, with the row of the heading, with a whole column. */
export type ContactProblem = { readonly row: number; readonly column: string; readonly value: string; readonly code: string; readonly sentence: Bilingual; readonly suggestion?: string };

export type ContactList = { readonly contacts: readonly Contact[]; readonly problems: readonly ContactProblem[] };

type Outcome = { readonly contact?: Contact; readonly problems: readonly ContactProblem[] };

/** Reads a list of contacts as sheets give it. Each row is a contact, or told as problems. */
export const readContacts = (rows: readonly SheetRow[], facts: DirectoryFacts): ContactList => {
  const header = contactHeader(rows);
  if (header === undefined) {
    const sentence = DIRECTORY_REFUSALS['contact.header-missing']();
    return { contacts: [], problems: [{ row: rows[0]?.number ?? 1, column: '', value: '', code: 'contact.header-missing', sentence }] };
  }
  const gone = header.missing.map((field) => problem('column.missing', { row: header.row, column: titleOf(field), value: '' }));
  const seen = new Set<string>();
  const outcomes = rows.filter(({ number, cells }) => number > header.row && !cells.every(isEmpty)).map((row): Outcome => {
    const outcome = readRow(row, header, facts);
    const key = outcome.contact?.contact;
    if (key === undefined || !seen.has(key)) {
      if (key !== undefined) seen.add(key);
      return outcome;
    }
    return { problems: [{ row: row.number, column: titleOf('contact'), value: key, code: 'contact.repeated', sentence: DIRECTORY_REFUSALS['contact.repeated']({ contact: key }) }] };
  });
  return { contacts: outcomes.flatMap(({ contact }) => contact ?? []), problems: [...gone, ...outcomes.flatMap(({ problems }) => problems)] };
};

const readRow = ({ number, cells }: SheetRow, { columns }: ContactHeader, facts: DirectoryFacts): Outcome => {
  const cell = (field: ContactField): Cell => cells[columns.get(field) ?? -1] ?? EMPTY_CELL;
  const text = (field: ContactField): string => cell(field).text.trim().replace(/\s+/g, ' ');
  const unreadable: ContactProblem[] = [];
  const day = (field: ContactField): PlainDate | undefined => {
    const reading = readDate(cell(field));
    if (!isFault(reading)) return reading.value;
    unreadable.push(problem(reading.fault, { row: number, column: titleOf(field), value: text(field), suggestion: reading.suggestion }));
    return undefined;
  };
  if (text('validFrom') === '') unreadable.push(problem('cell.missing', { row: number, column: titleOf('validFrom'), value: '' }));
  const from = text('validFrom') === '' ? undefined : day('validFrom');
  const until = text('validUntil') === '' ? undefined : day('validUntil');
  const contact = { ...spoken(text), validFrom: from ?? FIRST_DAY, ...(until === undefined ? {} : { validUntil: until }) };
  const findings = contactFindings(contact, facts).map(({ field, unmet: { code, sentence } }) => ({ row: number, column: titleOf(field), value: text(field), code, sentence }));
  const problems = [...unreadable, ...findings];
  return problems.length === 0 ? { contact, problems } : { problems };
};

/** Stands in for a day nobody could read: such a row is told and goes no further. */
const FIRST_DAY = '0001-01-01' as PlainDate;

const spoken = (text: (field: ContactField) => string): Omit<Contact, 'validFrom' | 'validUntil'> => {
  const [programmes, mail, webhook] = [text('programmes'), text('mail'), text('webhook')];
  return {
    contact: text('contact'),
    role: text('role').toLowerCase() as Role,
    unit: text('unit'),
    region: text('region'),
    ...(programmes === '' ? {} : { programmes: programmes.split(/[,;]/).map((programme) => programme.trim()).filter((programme) => programme !== '') }),
    language: (text('language').toLowerCase() || 'id') as Language,
    ...(mail === '' ? {} : { mail }),
    ...(webhook === '' ? {} : { webhook: { url: webhook, secret: text('secret') } }),
  };
};
