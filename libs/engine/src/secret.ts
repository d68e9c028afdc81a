/** A text that only he gets to see who asks for it: printed, logged or written as JSON it is nothing. */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string { return this.#text; }
}
