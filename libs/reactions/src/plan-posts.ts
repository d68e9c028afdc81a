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

/** A reminder that waits for one recipient. Copies always go with the digest. */
export type Waiting = { readonly ref: string; readonly delivery: 'digest' | 'immediate'; readonly isCopy: boolean; readonly late: number };

export type PostPlan<W extends Waiting> = { readonly day: PlainDate; readonly immediate: readonly W[]; readonly digest: readonly W[] };

export type PlanRequest<W extends Waiting> = {
  readonly waiting: readonly W[];
  /** Of the office that is written to; empty for the whole country. */
  readonly region: string;
  readonly calendar: WorkCalendar;
  readonly now: Instant;
  /** What was sent to it by itself today, or tried. */
  readonly triedToday: ReadonlySet<string>;
};

/** On working days, from the morning to the evening of wherever the office is. */
export const isPostTime = (now: Instant, region: string, calendar: WorkCalendar): boolean => {
  const zone = zoneOf(region);
  const today = dayIn(zone, now);
  return isWorkingDay(calendar, today, region) && now >= atHour(zone, today, POST_HOURS.from) && now < atHour(zone, today, POST_HOURS.until);
};

/** What goes to one recipient now, the latest first. Beyond a measure single letters are not read any more: those go with the digest. */
export const planPosts = <W extends Waiting>({ waiting, region, calendar, now, triedToday }: PlanRequest<W>): PostPlan<W> | undefined => {
  if (waiting.length === 0 || !isPostTime(now, region, calendar)) return undefined;
  const latestFirst = waiting.toSorted((a, b) => b.late - a.late || (a.ref < b.ref ? -1 : 1));
  const single = latestFirst.filter(({ delivery, isCopy }) => delivery === 'immediate' && !isCopy);
  const again = single.filter(({ ref }) => triedToday.has(ref));
  const fresh = single.filter(({ ref }) => !triedToday.has(ref)).slice(0, Math.max(0, POST_HOURS.mostImmediate - triedToday.size));
  const immediate = [...again, ...fresh];
  return { day: dayIn(zoneOf(region), now), immediate, digest: latestFirst.filter((one) => !immediate.includes(one)) };
};
