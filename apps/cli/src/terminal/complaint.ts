import { bilingual, type Bilingual, type Unmet } from '@app/kernel';

/** What a program tells its caller by its exit code; 78 is EX_CONFIG of sysexits.h, 130 what shells know as Ctrl-C. */
export const EXIT = { refused: 1, usage: 2, misconfigured: 78, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with sentences that a person understands. */
export class Complaint extends Error {
  constructor(readonly exitCode: ExitCode, readonly sentences: readonly Bilingual[]) {
    super(sentences.map(({ en }) => en).join(' '));
  }
}

export const misused = (id: string, en: string): Complaint => new Complaint(EXIT.usage, [bilingual(id, en)]);
export const refused = (unmet: readonly Unmet[]): Complaint => new Complaint(EXIT.refused, unmet.map(({ sentence }) => sentence));
