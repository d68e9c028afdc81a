import type { ServerWritableStream, status } from '@grpc/grpc-js';
import { Failure } from '../wire/failures.js';
import type { streams } from '../wire/generated.js';

export type ReadCall = ServerWritableStream<streams.ReadReq, streams.ReadResp>;
type Kind = 'read' | 'subscription';

/** The server's end of a read or subscription, from the request until either side is through with it. */
export class OpenRead {
  #over = false;
  #drained: () => void = () => undefined;
  #roused: () => void = () => undefined;

  constructor(readonly kind: Kind, readonly call: ReadCall, readonly reads: OpenReads) {
    call.on('cancelled', () => this.#finish());
    call.on('drain', () => this.#drained());
  }

  get over(): boolean {
    return this.#over;
  }

  /** Waits while the reader is slow, as flow control wants it. */
  async send(message: streams.ReadResp): Promise<void> {
    if (this.reads.held !== undefined) await this.reads.held;
    if (this.#over || this.call.write(message)) return;
    await new Promise<void>((resolve) => { this.#drained = resolve; });
  }

  /** Until there is news in the log, or the end. */
  async sleep(): Promise<void> {
    if (!this.#over) await new Promise<void>((resolve) => { this.#roused = resolve; });
  }

  readonly rouse = (): void => this.#roused();

  end(): void {
    if (this.#over) return;
    this.#finish();
    this.call.end();
  }

  break(failure: Failure): void {
    if (this.#over) return;
    this.#finish();
    this.call.emit('error', failure);
  }

  #finish(): void {
    this.#over = true;
    this.reads.forget(this);
    this.#drained();
    this.#roused();
  }
}

export class OpenReads {
  /** While set, nothing is sent until it resolves. */
  held: Promise<void> | undefined;
  readonly #open = new Set<OpenRead>();

  get count(): number {
    return this.#open.size;
  }

  open(kind: Kind, call: ReadCall): OpenRead {
    const read = new OpenRead(kind, call, this);
    this.#open.add(read);
    return read;
  }

  forget(read: OpenRead): void {
    this.#open.delete(read);
  }

  breakAll(code: status, kind?: Kind): void {
    for (const read of [...this.#open]) {
      if (kind === undefined || read.kind === kind) read.break(new Failure(code, 'the server ended the call'));
    }
  }
}
