import { instanceToPlain } from 'class-transformer';
import { bilingual, calendarDays, workingDays, type Span } from '@app/kernel';
import type { PreviewAsked } from '@app/engine';
import { invalidInput } from '../input/input-errors.js';
import type { PreviewScheduleDto, SpanDto } from './schedule-changes.dto.js';

const ONE_QUESTION = bilingual('Isi tepat satu dari draft, content, shift, dipaEffective atau daysOff.', 'Give exactly one of draft, content, shift, dipaEffective or daysOff.');
const ONE_KIND_OF_DAYS = bilingual('Isi tepat satu dari workingDays atau calendarDays.', 'Give exactly one of workingDays or calendarDays.');

/** What is asked, in the words of the programme. */
export const askedIn = (body: PreviewScheduleDto): PreviewAsked => {
  const { draft, content, shift, dipaEffective, daysOff } = instanceToPlain(body, { exposeUnsetFields: false }) as PreviewScheduleDto;
  const asked: readonly (PreviewAsked | undefined)[] = [
    draft === undefined ? undefined : { draft },
    content && { content },
    shift && { change: { kind: 'shift', ...shift, by: spanOf(shift.by) } },
    dipaEffective && { change: { kind: 'dipa-effective', ...dipaEffective } },
    daysOff && { change: { kind: 'days-off', ...daysOff } },
  ];
  const [one, ...others] = asked.filter((question) => question !== undefined);
  if (one === undefined || others.length > 0) throw invalidInput({ in: 'body', pointer: '', code: 'preview.one-question', sentence: ONE_QUESTION });
  return one;
};

const spanOf = ({ workingDays: working, calendarDays: calendar }: SpanDto): Span => {
  if (working !== undefined && calendar === undefined) return { workingDays: workingDays(working) };
  if (calendar !== undefined && working === undefined) return { calendarDays: calendarDays(calendar) };
  throw invalidInput({ in: 'body', pointer: '/shift/by', code: 'span.one-kind', sentence: ONE_KIND_OF_DAYS });
};
