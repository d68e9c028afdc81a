import type { Readable } from 'node:stream';
import type { Instant } from '@app/kernel';

/** That somebody sent a file for one location: the whole of it, so that nobody gets at a file by knowing its hash. */
export type Upload = { readonly locationId: string; readonly account: string; readonly at: Instant; /** As its own bytes bear it out. */ readonly type: string };

export type StoredFile = { readonly hash: string; readonly bytes: number; readonly uploads: readonly Upload[] };

/** What is known of a file before it comes. */
export type AnnouncedFile = { /** SHA-256 in lower-case hex. */ readonly hash: string; readonly bytes?: number; readonly mostBytes: number };

/** `type-differs`: its first bytes are those of another kind than was said. */
export type FileRefusal = 'differs' | 'too-large' | 'type-differs';

export class FileRefusedError extends Error {
  override readonly name = 'FileRefusedError';
  constructor(readonly refusal: FileRefusal) { super(`the file is refused: ${refusal}`); }
}

/** First and last byte, both counted in. */
export type ByteRange = { readonly start: number; readonly end: number };

/** Files by the hash of their content: what lies under a hash never changes. */
export interface FileStore {
  /**
   * Wholly and on disk when it returns, or not at all: what differs from what was announced leaves nothing. The same file again
   * is no error, nor is it while another sends it.
   */
  put(file: AnnouncedFile, content: AsyncIterable<Uint8Array>, upload: Upload): Promise<void>;
  /** As far as it was sent for that location; else undefined, also where others have sent it for theirs. */
  find(hash: string, locationId: string): Promise<StoredFile | undefined>;
  read(hash: string, range?: ByteRange): Readable;
  /** Everything, with all its uploads, in the order of the hashes. */
  list(): AsyncIterable<StoredFile>;
  /** When it was sent, or wanted, for that location last. */
  wantedAt(hash: string, locationId: string): Promise<Instant | undefined>;
  markWanted(hash: string, locationId: string): Promise<void>;
  /** That location no longer has it; once no location has, it is gone. */
  forget(hash: string, locationId: string): Promise<void>;
}

export const FILE_STORE = Symbol('FileStore');
