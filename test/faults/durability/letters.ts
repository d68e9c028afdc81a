import { createHash } from 'node:crypto';
import { v5 as uuidV5 } from 'uuid';
import type { ExpectedRevision, NewEvent } from '@app/engine';

/** One append. From its number alone everything that was written can be told again. */
export type Letter = {
  readonly number: number;
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly pages: number;
  /** Characters on each page. */
  readonly length: number;
};

const PAGE_ID_NAMESPACE = '4f0c7f3e-8b0a-4c3e-9f39-1d8a3c1f6a77';

export const PAGE_TYPE = 'PageWritten';

export const pagesOf = ({ number, pages, length }: Letter): readonly NewEvent[] => Array.from({ length: pages }, (_, index) => ({
  id: uuidV5(`${number}/${index}`, PAGE_ID_NAMESPACE),
  type: PAGE_TYPE,
  data: { number, index, text: textOf(`${number}/${index}`, length) },
  metadata: { v: 1 },
}));

const textOf = (seed: string, length: number): string => {
  const words = createHash('sha256').update(seed).digest('hex');
  return words.repeat(Math.ceil(length / words.length)).slice(0, length);
};

/** What a recorded process says about itself, beside its system calls and in order with them. */
export type Said =
  | readonly ['sent', Letter]
  /** The revision of its last page. */
  | readonly ['acknowledged', number, number]
  | readonly ['refused', number];
