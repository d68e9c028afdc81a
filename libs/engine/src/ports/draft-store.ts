/** Keeps what is not in the journal yet: files that people have sent, and what was found in them; or never will be: what would come of a schedule. Each draft has parts by name. */
export interface DraftStore {
  ids(): Promise<readonly string[]>;
  read(id: string, part: string): Promise<Buffer | undefined>;
  /** Wholly, or not at all. */
  write(id: string, part: string, content: Buffer | string): Promise<void>;
  append(id: string, part: string, text: string): Promise<void>;
  remove(id: string): Promise<void>;
}

export const DRAFT_STORE = Symbol('DraftStore');
