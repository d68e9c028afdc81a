import type { Bilingual, Unmet } from '@app/kernel';
import type { DefinitionFindingCode } from '../../sentences/definition-findings.js';
import { SCHEDULE_FINDINGS, scheduleRow, type ScheduleFindingCode } from '../../sentences/schedule-findings.js';
import type { ScheduleContent } from '../content.js';
import type { ScheduleFacts } from '../state.js';

/** What a schedule is held against. */
export type ScheduleGround = Omit<ScheduleFacts, 'today'>;

/** One fault of a schedule; the pointer is that of the part it is about. */
export type ScheduleComplaint = { readonly pointer: string; readonly code: ScheduleFindingCode | DefinitionFindingCode; readonly sentence: Bilingual };

type WordsOf<Code extends ScheduleFindingCode> = Parameters<(typeof SCHEDULE_FINDINGS)[Code]>;

export const complaint = <Code extends ScheduleFindingCode>(pointer: string, code: Code, ...words: WordsOf<Code>): ScheduleComplaint =>
  ({ pointer, code, sentence: (SCHEDULE_FINDINGS[code] as (...words: WordsOf<Code>) => Bilingual)(...words) });

const OVERRIDDEN = /^\/overrides\/(\d+)\/targets\/(\d+)/;
const LISTED = /^\/(targets|ladder|overrides)\/(\d+)/;

/** `Override ntb, row 2`: people count from 1. */
const rowOf = (pointer: string, { overrides }: Partial<ScheduleContent>): Bilingual | undefined => {
  const [, override, target] = OVERRIDDEN.exec(pointer) ?? [];
  if (target !== undefined) return scheduleRow({ override: overrides?.[Number(override)]?.key ?? String(Number(override) + 1) }, Number(target) + 1);
  const [, list, entry] = LISTED.exec(pointer) ?? [];
  return list === undefined ? undefined : scheduleRow(list as 'targets' | 'ladder' | 'overrides', Number(entry) + 1);
};

export const asUnmet = (content: ScheduleContent) => ({ pointer, code, sentence }: ScheduleComplaint): Unmet => {
  const row = rowOf(pointer, content);
  return { code, pointer, sentence: row === undefined ? sentence : { id: `${row.id}: ${sentence.id}`, en: `${row.en}: ${sentence.en}` } };
};
