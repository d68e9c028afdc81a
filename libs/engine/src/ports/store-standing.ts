/** For stores that may be away: who listens is told when one answers again, and once at the start; an outage is told once. */
export class StoreStanding {
  private readonly listeners: (() => void)[] = [];
  private known: boolean | undefined;
  private ended = false;

  constructor(private readonly report: (trouble: string) => void) {}

  get answers(): boolean { return this.known === true; }
  get isOver(): boolean { return this.ended; }

  note(trouble: unknown): void {
    const answers = trouble === undefined;
    if (answers === this.known || this.ended) return;
    this.known = answers;
    if (answers) this.listeners.forEach(callLater);
    else this.tell(trouble);
  }

  onBack(listener: () => void): void {
    this.listeners.push(listener);
    if (this.answers) callLater(listener);
  }

  /** Its message and nothing else: errors carry what was asked, and that may be a password. */
  tell(trouble: unknown): void {
    this.report((trouble as { readonly message?: string }).message ?? String(trouble));
  }

  over(): void {
    this.ended = true;
  }
}

const callLater = (listener: () => void): void => { setImmediate(listener); };
