/** Work that goes on once at a time. Whoever asks while it does, also at its very end, has it done once more after it. */
export class Errand {
  private isAsked = false;
  private underWay: Promise<void> | undefined;

  constructor(private readonly work: () => Promise<void>) {}

  ask(): void {
    this.isAsked = true;
    this.underWay ??= this.run();
  }

  /** What is under way has come to its end. */
  async over(): Promise<void> {
    await this.underWay;
  }

  /** Between the last look and the end nothing else has its turn. */
  private async run(): Promise<void> {
    while (this.isAsked) {
      this.isAsked = false;
      await this.work();
    }
    this.underWay = undefined;
  }
}
