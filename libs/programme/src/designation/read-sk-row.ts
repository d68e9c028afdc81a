import type { PlainDate } from '@app/kernel';
import { cellReader, readText } from './cell-reader.js';
import type { SkField } from './columns.js';
import { findProgramme, type ListedProgramme } from './listed-programme.js';
import type { GivenNames } from './match-region.js';
import type { Problem } from './problems.js';
import { readAmount } from './read-amount.js';
import { readRegionCode, type CodeSystem, type RegionCode } from './read-code.js';
import { readDate } from './read-date.js';
import { fault, type Reading } from './reading.js';
import type { RowCells } from './row-cells.js';
import type { Cell } from './sheet.js';

/** A row as far as it could be read; what could not is in `problems`. */
export type SkRow = {
  readonly skRow?: number;
  readonly skNumber?: string;
  readonly skDate?: PlainDate;
  readonly programme?: ListedProgramme;
  readonly fiscalYear?: number;
  readonly amount?: number;
  readonly satker?: string;
  readonly names: GivenNames;
  readonly code?: RegionCode;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
};

export const REQUIRED_FIELDS: readonly SkField[] = ['skNumber', 'skDate', 'programme', 'fiscalYear', 'amount', 'satker'];
const READ_FIELDS: readonly SkField[] = [...REQUIRED_FIELDS, 'skRow', 'province', 'regency', 'district', 'village', 'regionCode', 'codeSystem'];

export const readSkRow = (cells: RowCells, programmes: readonly ListedProgramme[]): SkRow => {
  const { read, problems } = cellReader(cells, REQUIRED_FIELDS);
  const system = read('codeSystem', readCodeSystem) ?? 'kemendagri';
  return {
    skRow: read('skRow', readWhole),
    skNumber: read('skNumber', readText),
    skDate: read('skDate', readDate),
    programme: read('programme', programmeReader(programmes)),
    fiscalYear: read('fiscalYear', readYear),
    amount: read('amount', readAmount),
    satker: read('satker', readText),
    names: { province: read('province', readText), regency: read('regency', readText), district: read('district', readText), village: read('village', readText) },
    code: read('regionCode', (cell) => readRegionCode(cell, system)),
    problems,
    warnings: READ_FIELDS.filter((field) => cells.cell(field).formula).map((field) => cells.complain(field, 'cell.formula')),
  };
};

const readWhole = ({ text }: Cell): Reading<number> => {
  const digits = /^\(?(\d{1,6})[.)]?$/.exec(text.trim())?.[1];
  return digits === undefined ? fault('number.unreadable') : { value: Number(digits) };
};

const readYear = ({ text }: Cell): Reading<number> => {
  const year = /^(?:t\.? ?a\.? ?)?(20\d{2})$/i.exec(text.trim())?.[1];
  return year === undefined ? fault('year.unreadable') : { value: Number(year) };
};

const readCodeSystem = ({ text }: Cell): Reading<CodeSystem> => {
  const system = text.trim().toLowerCase();
  return system === 'kemendagri' || system === 'bps' ? { value: system } : fault('code-system.unknown');
};

const programmeReader = (programmes: readonly ListedProgramme[]) => ({ text }: Cell): Reading<ListedProgramme> => {
  const programme = findProgramme(programmes, text);
  return programme ? { value: programme } : fault('programme.unknown');
};
