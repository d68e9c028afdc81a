import type { Language } from '@app/kernel';

/** One matter of a letter. */
export type Item = { readonly place: string; readonly stage: string; readonly due: string; readonly notes: readonly string[]; readonly link: string };

/** A letter before it is laid out: the same words in both forms. */
export type Draft = {
  readonly language: Language;
  readonly subject: string;
  readonly opening: readonly string[];
  readonly items: readonly Item[];
  readonly changes: readonly string[];
  readonly closing: readonly string[];
};

export type LetterText = { readonly subject: string; readonly text: string; readonly html: string };

const LONGEST_SUBJECT = 160;

/** Whatever a name holds: a header is one line. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

export const subjectOf = (text: string): string => {
  const line = [...oneLine(text)];
  return line.length <= LONGEST_SUBJECT ? line.join('') : `${line.slice(0, LONGEST_SUBJECT - 1).join('')}…`;
};
