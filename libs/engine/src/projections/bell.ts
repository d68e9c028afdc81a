/** Wakes everyone who waits, without telling why: who is woken looks for himself. */
export class Bell {
  private ring: () => void = () => undefined;
  private next = this.renewed();

  /** Resolves at the next ringing after this call. */
  get rung(): Promise<void> { return this.next; }

  readonly strike = (): void => {
    const { ring } = this;
    this.next = this.renewed();
    ring();
  };

  private renewed(): Promise<void> {
    return new Promise((resolve) => { this.ring = resolve; });
  }
}
