import { bilingual, parsePlainDate, type Language, type PlainDate } from '@app/kernel';
import { Option } from 'nest-commander';
import { CliCommand } from '../terminal/cli-command.js';
import { misused } from '../terminal/complaint.js';
import { asWholeNumber } from '../terminal/values.js';

const LANGUAGES: readonly Language[] = ['id', 'en'];
const FIRST_YEAR = 2000;

/** What a sheet is of, in which language, and where it goes. */
export type SheetOptions = {
  readonly programme?: string;
  readonly year?: number;
  readonly province?: string;
  readonly satker?: string;
  readonly lang?: Language;
  readonly to?: string;
};

export const WRITING = bilingual('menulis', 'writing');

export abstract class SheetCommand extends CliCommand {
  @Option({ flags: '--programme <key>', description: 'program, misalnya kotaku-cfw / the programme' })
  programme(key: string): string { return key; }

  @Option({ flags: '--year <year>', description: 'tahun anggaran / the fiscal year' })
  year(year: string): number { return asWholeNumber('--year', year, FIRST_YEAR); }

  @Option({ flags: '--province <code>', description: 'kode provinsi / the code of the province' })
  province(code: string): string { return code; }

  @Option({ flags: '--satker <key>', description: 'satker pelaksana / the Satker' })
  satker(key: string): string { return key; }

  @Option({ flags: '--lang <language>', description: 'id atau en / id or en' })
  lang(language: string): Language {
    const known = LANGUAGES.find((one) => one === language);
    if (known === undefined) throw misused('--lang harus id atau en.', '--lang must be id or en.');
    return known;
  }

  @Option({ flags: '--to <file>', description: 'berkas .xlsx atau .csv / the .xlsx or .csv file' })
  to(file: string): string { return file; }
}

export const asDay = (option: string, text: string): PlainDate => {
  const day = parsePlainDate(text);
  if (day === undefined) throw misused(`${option} harus tanggal, misalnya 2021-08-31.`, `${option} must be a day, such as 2021-08-31.`);
  return day;
};
