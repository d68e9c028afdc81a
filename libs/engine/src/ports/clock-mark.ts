/** What the clocks of a machine showed at one moment, all in milliseconds. */
export type ClockMark = {
  readonly wall: number;
  /** Since the machine was started: a clock that nobody sets, and that goes on while this program does not. */
  readonly uptime: number;
  /** Another after each start of the machine. */
  readonly boot: string;
};

/** Remembers the clock from one life of the program to the next, at the machine whose clock it is. */
export interface ClockMarks {
  /** Undefined where none was kept, or it cannot be read. */
  last(): ClockMark | undefined;
  /** Throws nothing: without a mark the next start knows less, and no more. */
  keep(mark: ClockMark): void;
}
