import { addDays, atHour, zoneOf, type Instant, type PlainDate } from '@app/kernel';
import { nextRungAt, promiseBreaksAt, rungAbove, rungsDue, type Chased, type ChaseCommand, type ChaseLaw, type LocationFollowUp } from '@app/programme';

/** A running deadline of a stage that is not completed, as the tables show it. */
export type OpenDeadline = Omit<Chased, 'region'> & {
  readonly stage: string;
  /** Of this version of the deadline. */
  readonly promise?: { readonly promisedOn: PlainDate; readonly broken: boolean };
  /** It has been recorded that this version was missed. */
  readonly missed: boolean;
};

export type ChasedLocation = { readonly locationId: string; readonly region: string; readonly open: readonly OpenDeadline[] };

/** What the rules are asked for; they judge. */
export type Deed = Extract<ChaseCommand, { type: 'IssueReminder' | 'BreakPromise' }> | Extract<LocationFollowUp, { type: 'MissDeadline' }>;

/** The next moment at which something of a location may have become due. */
export type WakeUp = { readonly key: string; readonly id: string; readonly dueAt: Instant };

/** A standing order: when a rung, the end of a due day or the end of a promised day has come, then say so. In the order in which it is to be said. */
export const deedsNow = ({ region, open }: ChasedLocation, law: ChaseLaw, now: Instant): readonly Deed[] => open.flatMap((deadline): readonly Deed[] => {
  const { stage, deadline: { version } } = deadline;
  return [
    ...(hasCome(missedAt(deadline, region), now) ? [{ type: 'MissDeadline', data: { stage, version } } as const] : []),
    ...(hasCome(brokenAt(deadline, region, law), now) && deadline.promise !== undefined
      ? [{ type: 'BreakPromise', data: { stage, version, promisedOn: deadline.promise.promisedOn } } as const]
      : []),
    ...rungsDue({ ...deadline, region }, law, now).map(({ key }) => ({ type: 'IssueReminder', data: { stage, version, rung: key } } as const)),
  ];
});

/** One for a location at a time: whoever is woken looks at all of its deadlines. */
export const nextWakeUp = ({ locationId, region, open }: ChasedLocation, law: ChaseLaw, now: Instant): WakeUp | undefined => {
  const [next] = open.flatMap((deadline) => momentsOf(deadline, region, law, now)).filter(({ at }) => at > now).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return next && { key: locationId, id: signs(`${next.of}.${next.at.slice(0, 16)}`), dueAt: next.at };
};

type Moment = { readonly of: string; readonly at: Instant };

const momentsOf = (deadline: OpenDeadline, region: string, law: ChaseLaw, now: Instant): readonly Moment[] => {
  const { stage, deadline: { version } } = deadline;
  const rung = nextRungAt({ ...deadline, region }, law, now);
  const [missed, broken] = [missedAt(deadline, region), brokenAt(deadline, region, law)];
  const of = (what: string): string => `${stage}.v${version}.${what}`;
  return [
    ...(rung === undefined ? [] : [{ of: of(rung.rung.key), at: rung.at }]),
    ...(missed === undefined ? [] : [{ of: of('LEWAT'), at: missed }]),
    ...(broken === undefined ? [] : [{ of: of('JANJI'), at: broken }]),
  ];
};

/** The end of the due day; during a pause, the end of the pause. */
const missedAt = ({ deadline: { dueOn }, quiet: { suspendedUntil }, missed }: OpenDeadline, region: string): Instant | undefined => {
  const over = addDays(dueOn, 1);
  return missed ? undefined : atHour(zoneOf(region), suspendedUntil !== undefined && suspendedUntil > over ? suspendedUntil : over, 0);
};

const brokenAt = ({ promise, issued, deadline: { version } }: OpenDeadline, region: string, law: ChaseLaw): Instant | undefined => {
  const above = rungAbove(law.ladder, issued);
  return promise === undefined || above === undefined ? undefined : promiseBreaksAt({ ...promise, version }, above, law, region);
};

const hasCome = (at: Instant | undefined, now: Instant): boolean => at !== undefined && at <= now;

/** Only the signs that every store of timers takes. */
const signs = (text: string): string => text.replaceAll('+', 'p').replaceAll(/[^A-Za-z0-9._-]/g, '_');
