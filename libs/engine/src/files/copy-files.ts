import { FileRefusedError, type FileStore, type StoredFile } from '../ports/index.js';

/** As it must be: for these locations it was sent. */
export type ListedFile = { readonly hash: string; readonly bytes: number; readonly locations: readonly string[] };

export type FilesCopied = {
  readonly files: readonly ListedFile[];
  /** Of these, those that were not there before. */
  readonly copied: number;
  /** What could not be copied, because it is not there or no longer what it was. */
  readonly missing: readonly ListedFile[];
};

const LOST = ['ENOENT', 'EIO'];
const isLost = (fault: unknown): boolean => fault instanceof FileRefusedError || LOST.includes(String((fault as NodeJS.ErrnoException).code));

const listed = ({ hash, bytes, uploads }: StoredFile): ListedFile => ({ hash, bytes, locations: [...new Set(uploads.map(({ locationId }) => locationId))] });

/** Only what is new, each file held against its hash on the way. */
export const copyFiles = async (from: FileStore, to: FileStore): Promise<FilesCopied> => {
  const [files, missing]: [ListedFile[], ListedFile[]] = [[], []];
  let copied = 0;
  for await (const file of from.list()) {
    const isNew = await copyOne(file, from, to).catch((fault: unknown) => { if (isLost(fault)) return undefined; throw fault; });
    if (isNew === undefined) missing.push(listed(file));
    else files.push(listed(file));
    if (isNew === true) copied += 1;
  }
  return { files, copied, missing };
};

const copyOne = async ({ hash, bytes, uploads }: StoredFile, from: FileStore, to: FileStore): Promise<boolean> => {
  let isNew = false;
  for (const upload of uploads) {
    const known = await to.find(hash, upload.locationId);
    if (known?.bytes === bytes && known.uploads.some(({ account }) => account === upload.account)) continue;
    await to.put({ hash, bytes, mostBytes: bytes }, from.read(hash), upload);
    isNew = true;
  }
  return isNew;
};
