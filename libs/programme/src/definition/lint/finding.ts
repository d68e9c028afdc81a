import type { Bilingual } from '@app/kernel';
import { DEFINITION_FINDINGS, type DefinitionFindingCode } from '../../sentences/definition-findings.js';
import type { Place } from '../source-map.js';

export type LintFinding = Place & { readonly code: DefinitionFindingCode; readonly sentence: Bilingual };

/** A finding before its line is looked up: the JSON pointer of the part it is about. */
export type Complaint = { readonly pointer: string; readonly code: DefinitionFindingCode; readonly sentence: Bilingual };

type WordsOf<Code extends DefinitionFindingCode> = Parameters<(typeof DEFINITION_FINDINGS)[Code]>;

const sentenceFor = <Code extends DefinitionFindingCode>(code: Code, words: WordsOf<Code>): Bilingual =>
  (DEFINITION_FINDINGS[code] as (...words: WordsOf<Code>) => Bilingual)(...words);

export const lintFinding = <Code extends DefinitionFindingCode>({ file, line }: Place, code: Code, ...words: WordsOf<Code>): LintFinding =>
  ({ file, line, code, sentence: sentenceFor(code, words) });

export const complaint = <Code extends DefinitionFindingCode>(pointer: string, code: Code, ...words: WordsOf<Code>): Complaint =>
  ({ pointer, code, sentence: sentenceFor(code, words) });
