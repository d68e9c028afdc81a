import type { FileReference } from '../../screens/location/commands/body-of.js';
import { fingerprint } from '../../screens/location/commands/fingerprint.js';
import { isFull } from '../kept/durable.js';
import { keepFile } from '../outbox/kept-files.js';
import { reduced } from './reduced.js';

export type NotTaken = { readonly name: string; readonly why: 'cannotRead' | 'noRoomFor' };

/** Whole or not at all: what is named in a report is on the phone. */
export const take = async (file: File): Promise<FileReference | NotTaken> => {
  try {
    const content = await reduced(file);
    const reference = await fingerprint(content);
    await keepFile({ hash: reference.hash, content, keptAt: new Date().toISOString() });
    return reference;
  } catch (fault) {
    return { name: file.name, why: isFull(fault) ? 'noRoomFor' : 'cannotRead' };
  }
};
