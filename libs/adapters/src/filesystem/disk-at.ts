import { statfs } from 'node:fs/promises';
import type { Disk } from '@app/engine';

/** The disk under a folder that is there. */
export const diskAt = (folder: string): Disk => ({
  freeBytes: async () => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
});
