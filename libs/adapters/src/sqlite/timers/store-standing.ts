/** Whether a store answers: who listens is told when it does so again, and once at the start; trouble is told once per outage. */
export class StoreStanding {
  private readonly listeners: (() => void)[] = [];
  private known: boolean | undefined;
  private ended = false;

  constructor(private readonly report: (trouble: unknown) => void) {}

  get answers(): boolean { return this.known === true; }
  get isOver(): boolean { return this.ended; }

  note(trouble: unknown): void {
    const answers = trouble === undefined;
    if (answers === this.known || this.ended) return;
    this.known = answers;
    if (answers) this.listeners.forEach(callLater);
    else this.report(trouble);
  }

  onBack(listener: () => void): void {
    this.listeners.push(listener);
    if (this.answers) callLater(listener);
  }

  tell(trouble: unknown): void {
    this.report(trouble);
  }

  over(): void {
    this.ended = true;
  }
}

const callLater = (listener: () => void): void => { setImmediate(listener); };
