/** Who is to be woken when, in whole ticks; within one tick in the order of asking. */
export class Agenda<T> {
  private readonly ticks = new Map<number, T[]>();

  at(tick: number, item: T): void {
    const waiting = this.ticks.get(tick);
    if (waiting === undefined) this.ticks.set(tick, [item]);
    else waiting.push(item);
  }

  /** Everyone waiting for that tick, taken off the agenda. */
  take(tick: number): readonly T[] {
    const items = this.ticks.get(tick) ?? [];
    this.ticks.delete(tick);
    return items;
  }
}
