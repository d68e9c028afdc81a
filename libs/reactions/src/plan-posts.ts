import { atHour, dayIn, zoneOf, type Instant, type PlainDate } from '@app/kernel';
import { isWorkingDay, type Sourced, type WorkCalendar } from '@app/programme';

/** When letters go out, and how many. */
export const POST_HOURS: Sourced & { readonly from: number; readonly until: number; readonly mostImmediate: number } = {
  source: 'A',
  clause: 'Jam dan batas surat pengingat susunan Tahapan; belum ada ketentuan resmi.',
  from: 7,
  until: 20,
  mostImmediate: 20,
};

/** How long after its issue a reminder that had nobody to go to still goes to whoever is found for it. */
export const LATE_RECIPIENTS: Sourced & { readonly days: number } = {
  source: 'A',
  clause: 'Batas waktu penerima yang menyusul susunan Tahapan; belum ada ketentuan resmi.',
  days: 14,
};

/** A reminder that waits for one recipient. Copies always go with the digest. `matter`: the deadline it is about. */
export type Waiting = { readonly ref: string; readonly matter: string; readonly delivery: 'digest' | 'immediate'; readonly isCopy: boolean; readonly late: number };

/** `immediate`: one letter for each, about one matter; the last of it speaks for those that it has overtaken. */
export type PostPlan<W extends Waiting> = { readonly day: PlainDate; readonly immediate: readonly (readonly W[])[]; readonly digest: readonly W[] };

export type PlanRequest<W extends Waiting> = {
  /** In the order in which they were issued. */
  readonly waiting: readonly W[];
  /** Of the office that is written to; empty for the whole country. */
  readonly region: string;
  readonly calendar: WorkCalendar;
  readonly now: Instant;
  /** How many single letters it has been sent today, or was to be sent. */
  readonly immediateToday: number;
};

/** On working days, from the morning to the evening of wherever the office is. */
export const isPostTime = (now: Instant, region: string, calendar: WorkCalendar): boolean => {
  const zone = zoneOf(region);
  const today = dayIn(zone, now);
  return isWorkingDay(calendar, today, region) && now >= atHour(zone, today, POST_HOURS.from) && now < atHour(zone, today, POST_HOURS.until);
};

/** What goes to one recipient now, the latest first. Beyond a measure single letters are not read any more: those go with the digest. */
export const planPosts = <W extends Waiting>({ waiting, region, calendar, now, immediateToday }: PlanRequest<W>): PostPlan<W> | undefined => {
  if (waiting.length === 0 || !isPostTime(now, region, calendar)) return undefined;
  const urgent = byMatter(waiting.filter(isUrgent)).toSorted((a, b) => order(a.at(-1), b.at(-1)));
  const immediate = urgent.slice(0, Math.max(0, POST_HOURS.mostImmediate - immediateToday));
  const single = new Set(immediate.flat());
  return { day: dayIn(zoneOf(region), now), immediate, digest: waiting.filter((one) => !single.has(one)).toSorted(order) };
};

export const isUrgent = ({ delivery, isCopy }: Waiting): boolean => delivery === 'immediate' && !isCopy;

const byMatter = <W extends Waiting>(waiting: readonly W[]): readonly (readonly W[])[] => {
  const matters = new Map<string, readonly W[]>();
  for (const one of waiting) matters.set(one.matter, [...matters.get(one.matter) ?? [], one]);
  return [...matters.values()];
};

const order = (a: Waiting | undefined, b: Waiting | undefined): number =>
  (b?.late ?? 0) - (a?.late ?? 0) || ((a?.ref ?? '') < (b?.ref ?? '') ? -1 : 1);
