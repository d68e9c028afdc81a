import type { SheetWriter } from '@app/engine';
import { writeCsv } from './write-csv.js';
import { writeXlsx } from './write-xlsx.js';

export const sheetWriter: SheetWriter = { write: (format, sheet) => format === 'csv' ? writeCsv(sheet) : writeXlsx(sheet) };
