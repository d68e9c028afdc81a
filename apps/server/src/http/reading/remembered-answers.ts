import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { READ_STORE, type ReadStore } from '@app/engine';

const MOST_ANSWERS = 64;
/** Rows can also change where they stand, when a table is built anew with a fix. */
const LONGEST_MS = 10_000;

/** Figures over everything somebody may see take long to add up, and many ask for the same: they hold until a table has moved on. */
@Injectable()
export class RememberedAnswers {
  private readonly answers = new LRUCache<string, object>({ max: MOST_ANSWERS, ttl: LONGEST_MS });

  constructor(@Inject(READ_STORE) private readonly readStore: ReadStore) {}

  /** `question`: everything the answer depends on besides the tables, above all the authority of whoever asks. */
  get<Answer extends object>(question: unknown, answer: () => Answer): Answer {
    const key = JSON.stringify([question, this.readStore.checkpoints()]);
    const known = this.answers.get(key) as Answer | undefined;
    if (known !== undefined) return known;
    const found = answer();
    this.answers.set(key, found);
    return found;
  }
}
