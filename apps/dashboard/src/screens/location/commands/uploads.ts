import { useSyncExternalStore } from 'react';
import { problemOf, type Problem } from '../../../api/problem.js';
import { sendFile } from '../../../api/send-file.js';
import type { FileReference } from './body-of.js';

export type Upload = { readonly state: 'sending'; readonly share: number } | { readonly state: 'sent' } | { readonly state: 'failed'; readonly problem: Problem };
type Kept = { readonly told: Upload; readonly again: () => Promise<void>; readonly ended: Promise<void> };

/** Of this page, by location and hash: a form that was closed and opened anew does not send again. */
const uploads = new Map<string, Kept>();
const listeners = new Set<() => void>();
let told: Readonly<Record<string, Upload>> = {};

const keyOf = (locationId: string, hash: string): string => `${locationId}/${hash}`;

const tell = (key: string, kept: Kept): void => {
  uploads.set(key, kept);
  told = { ...told, [key]: kept.told };
  listeners.forEach((listener) => { listener(); });
};

/** Begins at once, while the rest of the form is filled in. What comes of it is told; it is awaited by `allSent`. */
export const upload = (locationId: string, { hash, name }: FileReference, content: File, isRepeat = false): Promise<void> => {
  const key = keyOf(locationId, hash);
  const again = (): Promise<void> => upload(locationId, { hash, name, bytes: content.size }, content, true);
  const onProgress = (share: number): void => { tell(key, { told: { state: 'sending', share }, again, ended }); };
  const ended = sendFile({ locationId, hash, name, content, isRepeat, onProgress });
  tell(key, { told: { state: 'sending', share: 0 }, again, ended });
  return ended.then(
    () => { tell(key, { told: { state: 'sent' }, again, ended }); },
    (fault: unknown) => { tell(key, { told: { state: 'failed', problem: problemOf(fault) }, again, ended }); },
  );
};

export const uploadAgain = (locationId: string, hash: string): void => { void uploads.get(keyOf(locationId, hash))?.again(); };

/** Before the command that names them. What failed is tried once more, and what fails then stops the command. */
export const allSent = async (locationId: string, body: object): Promise<void> => {
  const { files = [], photos = [] } = body as { readonly files?: readonly FileReference[]; readonly photos?: readonly FileReference[] };
  for (const { hash } of [...files, ...photos]) {
    const key = keyOf(locationId, hash);
    if (uploads.get(key)?.told.state === 'failed') await uploads.get(key)?.again();
    await uploads.get(key)?.ended;
  }
};

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
};

export const useUpload = (locationId: string): ((hash: string) => Upload | undefined) => {
  const all = useSyncExternalStore(listen, () => told);
  return (hash) => all[keyOf(locationId, hash)];
};
