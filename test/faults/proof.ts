/** A claim about the whole system that is put to the test, many times over, by force. */
export type Proof<Report = unknown> = {
  readonly name: string;
  /** One sentence: what is claimed to hold. */
  readonly claim: string;
  /** How many of what: `full` for `npm run prove:<name>`, `small` for every run of the tests. */
  readonly size: { readonly unit: string; readonly full: number; readonly small: number };
  readonly run: (trial: Trial) => Promise<Report>;
  /** What the report falls short of, a sentence each; none when the claim holds. */
  readonly shortcomings: (report: Report, trial: Trial) => readonly string[];
  /** The report in one line of numbers. */
  readonly figure: (report: Report) => string;
  /** The same proof over a system that is broken on purpose: it must fall short, else it proves nothing. */
  readonly planted: (trial: Trial) => Promise<Planted>;
};

export type Trial = {
  readonly size: number;
  /** The same seed brings about the same run, as far as processes and their timing allow. */
  readonly seed: number;
  readonly say: (line: string) => void;
};

export type Planted = {
  /** What was broken. */
  readonly fault: string;
  readonly caught: boolean;
  /** What the proof said when it caught it. */
  readonly seen: string;
};
