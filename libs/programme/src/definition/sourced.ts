/** S: stated in a source document. P: a public page. L: legal default. A: our assumption, never presented as official. */
export type SourceMark = 'S' | 'P' | 'L' | 'A';

/** Where a rule comes from; the clause is a citation in words. */
export type Sourced = { readonly source: SourceMark; readonly clause: string };

export type StageKey = string;
export type DocumentKey = string;
