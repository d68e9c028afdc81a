import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { FileRefusedError, type AnnouncedFile } from '@app/engine';
import { onDisk } from './disk.js';

/** Writes what comes, counts and hashes it on its way, and lets nothing else pass than what was announced. */
export const takeIn = async (file: string, { hash, bytes, mostBytes }: AnnouncedFile, content: AsyncIterable<Uint8Array>): Promise<void> => {
  const handle = await onDisk(() => open(file, 'wx'));
  try {
    const digest = createHash('sha256');
    let size = 0;
    for await (const chunk of content) {
      size += chunk.length;
      if (size > mostBytes) throw new FileRefusedError('too-large');
      digest.update(chunk);
      await onDisk(() => handle.appendFile(chunk));
    }
    if (digest.digest('hex') !== hash || size !== (bytes ?? size)) throw new FileRefusedError('differs');
    await onDisk(() => handle.sync());
  } finally {
    await handle.close();
  }
};
