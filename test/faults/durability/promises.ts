import type { NewEvent } from '@app/engine';
import { pagesOf, type Letter, type Said } from './letters.js';

/** What the recorded process has asked for and been promised up to some moment. */
export class Promises {
  readonly sent = new Map<number, Letter>();
  /** Letter -> revision of its last page. */
  readonly acknowledged = new Map<number, number>();
  readonly refused = new Set<number>();
  private readonly told = new Map<number, readonly NewEvent[]>();

  hear(line: string): void {
    const said = JSON.parse(line) as Said;
    switch (said[0]) {
      case 'sent': this.sent.set(said[1].number, said[1]); break;
      case 'acknowledged': this.acknowledged.set(said[1], said[2]); break;
      case 'refused': this.refused.add(said[1]); break;
    }
  }

  get acknowledgedEvents(): number {
    let events = 0;
    for (const number of this.acknowledged.keys()) events += this.sent.get(number)?.pages ?? 0;
    return events;
  }

  pagesOf(letter: Letter): readonly NewEvent[] {
    const pages = this.told.get(letter.number) ?? pagesOf(letter);
    this.told.set(letter.number, pages);
    return pages;
  }
}
