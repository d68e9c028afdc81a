import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { orUnreadable, SheetRefused } from './refusals.js';
import { LIMITS } from './sheet.js';

const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/.*|xl\/.*\.(?:xml|rels))$/i;
const MACRO = /vbaProject|macrosheets\//i;
const EXTERNAL = /^xl\/externalLinks\//i;

/**
 * Unpacks the parts of a workbook once nothing in it is hostile: limits are held against what the directory of the archive declares,
 * and yauzl holds every entry to what was declared of it.
 */
export const openArchive = (file: Buffer): Promise<ReadonlyMap<string, Buffer>> => orUnreadable('zip', unpackChecked(file));

const unpackChecked = async (file: Buffer): Promise<ReadonlyMap<string, Buffer>> => {
  const archive = await fromBufferPromise(file, { lazyEntries: true });
  const entries = await listEntries(archive);
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (unpacked > LIMITS.unpackedBytes || unpacked > file.length * LIMITS.ratio) throw new SheetRefused('sheet.bomb');
  if (entries.some(({ fileName }) => MACRO.test(fileName))) throw new SheetRefused('sheet.macro');
  if (entries.some(({ fileName }) => EXTERNAL.test(fileName))) throw new SheetRefused('sheet.external-link');
  if (entries.some((entry) => entry.isEncrypted())) throw new SheetRefused('sheet.old-or-locked');

  const parts = new Map<string, Buffer>();
  for (const entry of entries) {
    if (!NEEDED.test(entry.fileName)) continue;
    const content = await unpack(archive, entry);
    if (parts.has(entry.fileName) || content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) throw new SheetRefused('sheet.unreadable', entry.fileName);
    parts.set(entry.fileName, content);
  }
  return parts;
};

const listEntries = async (archive: ZipFile): Promise<readonly Entry[]> => {
  if (archive.entryCount > LIMITS.entries) throw new SheetRefused('sheet.bomb');
  const entries: Entry[] = [];
  for await (const entry of archive.eachEntry()) entries.push(entry);
  return entries.filter(({ fileName }) => !fileName.endsWith('/'));
};

const unpack = async (archive: ZipFile, entry: Entry): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};
