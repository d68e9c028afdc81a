import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { officerFor, SHEET_FORMATS, SheetMaker, type SheetAsked, type SheetFormat } from '@app/engine';
import type { Language } from '@app/kernel';
import type { StageNames } from '@app/read-models';
import type { House } from '../house/house.js';
import { misused } from '../terminal/complaint.js';

export type Written = { readonly file: string; readonly bytes: number };
export type Where = { readonly to?: string; readonly lang?: Language };
/** A sheet, once it is known in which language and by which names it is told. */
export type ToWrite<Item> = (told: { readonly language: Language; readonly stages: StageNames }) => SheetAsked<Item>;

/** Everywhere: whoever sits at this machine has the data before them anyway. */
export const READER = officerFor('pengawas-pusat', '');

/** A file bears its name only once it is whole. */
export const writeSheet = async <Item>({ readStore, store, regions, clock, sheetWriter }: House, { to, lang: language = 'id' }: Where, sheet: ToWrite<Item>): Promise<Written> => {
  const maker = new SheetMaker({ readStore, store, regions, clock, writer: sheetWriter });
  const format = formatOf(to);
  const made = await maker.make({ principal: READER, format, language }, sheet({ language, stages: await maker.stageNames() }));
  const file = to ?? made.name;
  const partial = `${file}.part`;
  const target = createWriteStream(partial);
  try {
    await pipeline(made.file, target);
    await rename(partial, file);
  } catch (fault) {
    await rm(partial, { force: true });
    throw fault;
  }
  return { file, bytes: target.bytesWritten };
};

/** A workbook where nothing else is said. */
export const formatOf = (file = '.xlsx'): SheetFormat => {
  const format = SHEET_FORMATS.find((known) => file.toLowerCase().endsWith(`.${known}`));
  if (format === undefined) throw misused('--to harus berakhiran .xlsx atau .csv.', '--to must end in .xlsx or .csv.');
  return format;
};

export const writtenLines = ({ file, bytes }: Written): readonly string[] => [`${file} (${Math.ceil(bytes / 1000)} kB)`];
