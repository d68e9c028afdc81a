import { describe, expect, it, jest } from '@jest/globals';
import { recordAll } from './recording.js';
import { restate, versionFolders, writeVersion } from './version-folder.js';

jest.setTimeout(120_000);

/** Said by whoever records; README.md tells when. */
const { GOLDEN_RECORD, GOLDEN_RESTATE } = process.env;

describe('a recording of every life', () => {
  it('is the same, byte for byte, however often it is made', async () => {
    const recordings = await recordAll();
    expect(await recordAll()).toEqual(recordings);
    if (GOLDEN_RECORD !== undefined) writeVersion(GOLDEN_RECORD, recordings);
    if (GOLDEN_RESTATE !== undefined) versionFolders().forEach(restate);
  });
});
