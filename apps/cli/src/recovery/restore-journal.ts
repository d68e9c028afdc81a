import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HeldClock, putOnHold, wallClock, type BackupManifest, type Config, type EventStore, type Missing, type ReadWitness, type WitnessLine } from '@app/engine';
import { inHouse } from '../house/house.js';
import { restoreFiles, type RestoredFiles } from './files-of-backup.js';
import { operatorHere } from './operator.js';
import { misused } from '../terminal/complaint.js';
import type { BackupsOf, OpenFiles } from './recovery.module.js';

export type RestoreOptions = {
  readonly from?: string;
  readonly witness?: string;
  readonly replace?: boolean;
  /** Where the backups keep their files, if not each in its own folder. */
  readonly files?: string;
  /** Where the missing events are written down. */
  readonly list?: string;
};

export type RestoreResult = {
  readonly onHold: true;
  readonly manifest?: BackupManifest;
  readonly setAside?: string;
  readonly witnessed?: number;
  /** Absent where no witness was asked. */
  readonly missing?: readonly WitnessLine[];
  readonly list?: string;
  /** Absent where the backup has none. */
  readonly files?: RestoredFiles;
};

export type RestoreTools = { readonly backupsOf: BackupsOf; readonly readWitness: ReadWitness; readonly openFiles: OpenFiles };

/** The embedded journal is brought back from its backup; another store has been brought back by its own operator. Both are on hold then. */
export const restoreJournal = async (config: Config, tools: RestoreTools, options: RestoreOptions): Promise<RestoreResult> => {
  const clock = config.heldNow === undefined ? wallClock : new HeldClock(config.heldNow);
  const at = clock.now();
  const hold = (store: EventStore, manifest?: BackupManifest): Promise<Missing | undefined> => putOnHold({
    store, clock, by: operatorHere(), manifest, witness: options.witness === undefined ? undefined : tools.readWitness(options.witness),
  });
  const backups = tools.backupsOf(config);
  if (backups === undefined) {
    if (options.from !== undefined) throw broughtBackElsewhere();
    return resultOf(await inHouse(config, ({ store }) => hold(store)), listFor(config, options, at));
  }
  if (options.from === undefined) throw fromWhere();
  const { manifest, setAside, prepared } = await backups.restore(options.from, { replace: options.replace === true, at, prepare: hold });
  const files = await restoreFiles(tools.openFiles, config, { backup: options.from, files: options.files });
  return { ...await resultOf(prepared, listFor(config, options, at)), manifest, ...(setAside === undefined ? {} : { setAside }), ...(files === undefined ? {} : { files }) };
};

const listFor = ({ dataDirectory }: Config, { list }: RestoreOptions, at: string): string =>
  list ?? join(dataDirectory, `missing-${at.replaceAll(':', '.')}.tsv`);

const resultOf = async (missing: Missing | undefined, list: string): Promise<RestoreResult> => {
  if (missing === undefined) return { onHold: true };
  await writeFile(list, `${[HEADING, ...missing.events.map(rowOf)].join('\n')}\n`);
  return { onHold: true, witnessed: missing.witnessed, missing: missing.events, list };
};

const HEADING = ['stream', 'revision', 'id', 'type', 'position'].join('\t');
const rowOf = ({ stream, revision, id, type, position }: WitnessLine): string => [stream, revision, id, type, position].join('\t');

const broughtBackElsewhere = () => misused(
  'Jurnal ini disimpan di EventStoreDB: pulihkan dahulu volumenya, lalu jalankan perintah ini tanpa --from. Berkas bukti dipulihkan dengan --from dan --files-only.',
  'This journal is kept by EventStoreDB: bring its volume back first, then run this command without --from. The files of evidence come back with --from and --files-only.');

export const fromWhere = () => misused('Sebutkan folder cadangan dengan --from.', 'Name the folder of the backup with --from.');
