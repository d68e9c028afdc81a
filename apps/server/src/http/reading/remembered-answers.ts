import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { READ_STORE, type ReadStore } from '@app/engine';

const MOST_ANSWERS = 64;
/** Rows can also change where they stand, when a table is built anew with a fix. */
const LONGEST_MS = 10_000;

/**
 * Figures over everything somebody may see take long to add up, and many ask for the same: they hold until a table has moved on.
 * They are added up one after the other, with a rest as long as each took, so that however many watch and however much happens,
 * half of the time is left for those who record.
 */
@Injectable()
export class RememberedAnswers {
  private readonly answers = new LRUCache<string, object>({ max: MOST_ANSWERS, ttl: LONGEST_MS });
  private rested: Promise<void> = Promise.resolve();

  constructor(@Inject(READ_STORE) private readonly readStore: Pick<ReadStore, 'checkpoints'>) {}

  /** `question`: everything the answer depends on besides the tables, above all the authority of whoever asks. */
  async get<Answer extends object>(question: unknown, answer: () => Answer): Promise<Answer> {
    const known = this.known<Answer>(question);
    if (known !== undefined) return known;
    const turn = this.rested;
    let rest = (): void => undefined;
    this.rested = new Promise((resolve) => { rest = resolve; });
    await turn;
    const begun = performance.now();
    try {
      return this.known<Answer>(question) ?? this.remember(question, answer());
    } finally {
      setTimeout(rest, performance.now() - begun);
    }
  }

  private known<Answer extends object>(question: unknown): Answer | undefined {
    return this.answers.get(this.keyOf(question)) as Answer | undefined;
  }

  private remember<Answer extends object>(question: unknown, answer: Answer): Answer {
    this.answers.set(this.keyOf(question), answer);
    return answer;
  }

  private keyOf(question: unknown): string {
    return JSON.stringify([question, this.readStore.checkpoints()]);
  }
}
