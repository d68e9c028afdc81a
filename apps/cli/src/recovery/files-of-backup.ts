import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyFiles, filesFolder, fingerprint, type Config, type FilesCopied, type ListedFile } from '@app/engine';
import { bilingual, type Bilingual } from '@app/kernel';
import { Complaint, EXIT } from '../terminal/complaint.js';
import type { OpenFiles } from './recovery.module.js';

/** Where the files of a backup lie: in its own folder, or in one that several backups share, to which only new ones are added. */
export type BackupPlace = { readonly backup: string; readonly files?: string };

export type RestoredFiles = { readonly files: number; readonly missing: readonly ListedFile[] };

type Data = Pick<Config, 'dataDirectory'>;

const placeOf = ({ backup, files }: BackupPlace): string => files ?? join(backup, 'files');
const listIn = (backup: string): string => join(backup, 'files.json');

/** After the journal: what its events name was sent before them, and so it is there. The list says what must be there later. */
export const backUpFiles = async (openFiles: OpenFiles, { dataDirectory }: Data, place: BackupPlace): Promise<FilesCopied> => {
  const copied = await copyFiles(await openFiles(filesFolder(dataDirectory)), await openFiles(placeOf(place)));
  const files = [...copied.files, ...copied.missing];
  await writeFile(listIn(place.backup), `${JSON.stringify({ files, seal: fingerprint(files) })}\n`, { flush: true });
  return copied;
};

/** Where the journal has its own way of being backed up. One that was interrupted goes on in the same folder. */
export const backUpFilesAlone = async (openFiles: OpenFiles, data: Data, place: BackupPlace): Promise<FilesCopied> => {
  await mkdir(place.backup, { recursive: true });
  if (await listOf(place.backup) !== undefined) throw taken(place.backup);
  return backUpFiles(openFiles, data, place);
};

export const restoreFilesAlone = async (openFiles: OpenFiles, data: Data, place: BackupPlace): Promise<RestoredFiles> => {
  const restored = await restoreFiles(openFiles, data, place);
  if (restored === undefined) throw unlisted(place.backup);
  return restored;
};

/** Undefined where the backup is of a time before there were files. What is in the data already stays. */
export const restoreFiles = async (openFiles: OpenFiles, { dataDirectory }: Data, place: BackupPlace): Promise<RestoredFiles | undefined> => {
  const list = await listOf(place.backup);
  if (list === undefined) return undefined;
  const here = await openFiles(filesFolder(dataDirectory));
  await copyFiles(await openFiles(placeOf(place)), here);
  const missing: ListedFile[] = [];
  for (const file of list) {
    const found = await Promise.all(file.locations.map((locationId) => here.find(file.hash, locationId)));
    const locations = file.locations.filter((_, at) => found[at]?.bytes !== file.bytes);
    if (locations.length > 0) missing.push({ ...file, locations });
  }
  return { files: list.length - missing.length, missing };
};

const listOf = async (backup: string): Promise<readonly ListedFile[] | undefined> => {
  const text = await readFile(listIn(backup), 'utf8').catch((fault: NodeJS.ErrnoException) => { if (fault.code === 'ENOENT') return undefined; throw fault; });
  if (text === undefined) return undefined;
  const { files, seal } = parsed(text) ?? {};
  if (files === undefined || seal !== fingerprint(files)) throw damaged(backup);
  return files;
};

const parsed = (text: string): { readonly files?: readonly ListedFile[]; readonly seal?: string } | undefined => {
  try {
    return JSON.parse(text) as { readonly files?: readonly ListedFile[] };
  } catch {
    return undefined;
  }
};

const damaged = (backup: string): Complaint => new Complaint(EXIT.refused, [bilingual(
  `files.json di ${backup} rusak: tidak diketahui berkas mana yang seharusnya ada. Bila jurnal ikut dipulihkan, jurnal itu sudah kembali dan ditahan.`,
  `The files.json in ${backup} is damaged: which files must be there is not known. A journal that was to be restored with them is back, and on hold.`,
)]);

const taken = (backup: string): Complaint => new Complaint(EXIT.refused, [bilingual(
  `Di ${backup} sudah ada cadangan berkas. Sebutkan folder baru dengan --to.`,
  `There is a backup of files in ${backup} already. Name a new folder with --to.`,
)]);

const unlisted = (backup: string): Complaint => new Complaint(EXIT.refused, [bilingual(
  `Di ${backup} tidak ada cadangan berkas: files.json tidak ditemukan.`,
  `There is no backup of files in ${backup}: its files.json is not there.`,
)]);

export const filesLines = ({ files, missing }: RestoredFiles): readonly string[] =>
  [...inBoth({ id: `${files} berkas bukti ada.`, en: `${files} files of evidence are there.` }), ...missingLines(missing)];

export const copiedLines = ({ files, copied, missing }: RestoredFiles & { readonly copied: number }): readonly string[] =>
  [...inBoth({ id: `${files} berkas bukti, ${copied} baru disalin.`, en: `${files} files of evidence, ${copied} newly copied.` }), ...missingLines(missing)];

const SHOWN = 20;

/** By hash and location, so that they can be asked for again where they came from. */
const missingLines = (missing: readonly ListedFile[]): readonly string[] => missing.length === 0 ? [] : [
  ...inBoth({ id: `${missing.length} berkas hilang atau rusak:`, en: `${missing.length} files are missing or damaged:` }),
  ...missing.slice(0, SHOWN).map(({ hash, locations }) => `    ${hash} ${locations.join(', ')}`),
  ...(missing.length > SHOWN ? ['    …'] : []),
];

const inBoth = ({ id, en }: Bilingual): readonly string[] => [id, `  ${en}`];
