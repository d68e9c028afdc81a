import { bilingual, type Bilingual, type Span } from '@app/kernel';
import type { DayOff } from '../calendar/commands.js';
import type { Derivation, DueDate } from '../deadlines/due-date.js';
import type { Definition } from '../definition/definition.js';
import type { LocationEventOf } from '../location/events.js';
import { labelIn } from './location-terms.js';
import { longDate } from './long-date.js';
import { plural } from './plural.js';

/** Why a stage is due on that day, in one sentence: enough to count it again by hand. */
export const explainDueDate = ({ stage, dueOn, derivation }: DueDate, definition: Definition | undefined): Bilingual => {
  const { id, en } = labelIn(definition?.stages, stage);
  const parts = [basis(derivation, definition), ...passedOver(derivation.daysOff), ...paused(derivation), ...extended(derivation), law(derivation)];
  return bilingual(
    `${id} jatuh tempo ${longDate(dueOn).id}: ${parts.map((part) => part.id).join('; ')}.`,
    `${en} is due on ${longDate(dueOn).en}: ${parts.map((part) => part.en).join('; ')}.`,
  );
};

/** Why the days of a location were counted again without anything happening in it. */
export const explainRescheduling = ({ on, revision, calendarVersion }: LocationEventOf<'TargetsRescheduled'>['data']): Bilingual => bilingual(
  `Jadwal nasional revisi ${revision} dengan kalender versi ${calendarVersion} diberlakukan pada ${longDate(on).id}.`,
  `Revision ${revision} of the national schedule was taken over with calendar version ${calendarVersion} on ${longDate(on).en}.`,
);

const basis = ({ target, anchor, span, accelerated }: Derivation, definition: Definition | undefined): Bilingual => {
  const faster = accelerated ? bilingual(' (dipercepat)', ' (accelerated)') : bilingual('', '');
  if (anchor !== undefined && span !== undefined) {
    const { id, en } = reached(anchor, definition);
    return bilingual(`${lengthOf(span).id} setelah ${id}${faster.id}`, `${lengthOf(span).en} after ${en}${faster.en}`);
  }
  if (target.kind === 'window') {
    const [from, until] = [longDate(target.from), longDate(target.until)];
    return bilingual(`masa pelaksanaan ${from.id} sampai ${until.id}${faster.id}`, `a window from ${from.en} to ${until.en}${faster.en}`);
  }
  const on = target.kind === 'fixed' ? longDate(target.on) : bilingual('', '');
  return bilingual(`tanggal tetap ${on.id}${faster.id}`, `the fixed day ${on.en}${faster.en}`);
};

const reached = ({ stage, when, on, has }: NonNullable<Derivation['anchor']>, definition: Definition | undefined): Bilingual => {
  const { id, en } = labelIn(definition?.stages, stage);
  const day = longDate(on);
  if (has === 'not-happened') {
    return when === 'started'
      ? bilingual(`${id} dimulai (belum terjadi, maka dihitung dari tenggatnya ${day.id})`, `${en} is started (it is not yet, so from its due day ${day.en})`)
      : bilingual(`${id} selesai (belum terjadi, maka dihitung dari tenggatnya ${day.id})`, `${en} is completed (it is not yet, so from its due day ${day.en})`);
  }
  return when === 'started'
    ? bilingual(`${id} dimulai pada ${day.id}`, `${en} was started on ${day.en}`)
    : bilingual(`${id} selesai pada ${day.id}`, `${en} was completed on ${day.en}`);
};

const lengthOf = (span: Span): Bilingual => 'workingDays' in span
  ? bilingual(`${span.workingDays} hari kerja`, plural(span.workingDays, 'working day'))
  : bilingual(`${span.calendarDays} hari kalender`, plural(span.calendarDays, 'calendar day'));

const passedOver = (daysOff: readonly DayOff[]): readonly Bilingual[] => daysOff.length === 0 ? [] : [bilingual(
  `melewati hari libur ${daysOff.map(({ name, date }) => `${name.id} (${longDate(date).id})`).join(', ')}`,
  `passing over the days off ${daysOff.map(({ name, date }) => `${name.en} (${longDate(date).en})`).join(', ')}`,
)];

const paused = ({ pauses, pausedDays }: Derivation): readonly Bilingual[] => {
  if (pauses.length === 0) return [];
  const each = pauses.map(({ from, until }) => [longDate(from), longDate(until)] as const);
  return [bilingual(
    `waktu berhenti ${pausedDays} hari karena penundaan (${each.map(([from, until]) => `${from.id} hingga sebelum ${until.id}`).join(', ')})`,
    `the clock stood still for ${plural(pausedDays, 'day')} of suspension (${each.map(([from, until]) => `from ${from.en} until before ${until.en}`).join(', ')})`,
  )];
};

const extended = ({ extension }: Derivation): readonly Bilingual[] => extension === undefined ? [] : [bilingual(
  `diperpanjang sampai ${longDate(extension.newDueOn).id} dengan surat ${extension.reference}`,
  `extended to ${longDate(extension.newDueOn).en} by letter ${extension.reference}`,
)];

const law = ({ override, revision, calendarVersion, clause }: Derivation): Bilingual => {
  const own = override === undefined ? bilingual('', '') : bilingual(`, kekecualian “${override}”`, `, exception “${override}”`);
  return bilingual(
    `jadwal nasional revisi ${revision}${own.id}, kalender versi ${calendarVersion}, dasar: ${clause}`,
    `national schedule revision ${revision}${own.en}, calendar version ${calendarVersion}, by: ${clause}`,
  );
};
