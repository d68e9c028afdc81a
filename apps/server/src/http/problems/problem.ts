import type { Bilingual, JsonObject } from '@app/kernel';
import { PROBLEMS, type ProblemCode } from './catalogue.js';

/** RFC 9457, with a stable code and the sentence in both languages. */
export type ProblemDocument = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly sentence: Bilingual;
  /** The request, as the server's log names it. */
  readonly instance: string;
};

export type Extras = {
  /** Members of the document besides the usual ones. */
  readonly members?: JsonObject;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
};

/** What stops a request at the door. Thrown, because guards and pipes know no other way out; the filter turns it into the document. */
export class ProblemError extends Error {
  readonly members: JsonObject;
  readonly headers: Readonly<Record<string, string>>;

  constructor(readonly code: ProblemCode, { members = {}, headers = {}, cause }: Extras = {}) {
    super(code, { cause });
    this.members = members;
    this.headers = headers;
  }

  document(request: string): ProblemDocument & JsonObject {
    const { status, title, sentence } = PROBLEMS[this.code];
    const type = `urn:tahapan:problem:${this.code}`;
    return { type, title, status, detail: sentence.id, code: this.code, sentence, instance: `urn:tahapan:request:${request}`, ...this.members };
  }
}
