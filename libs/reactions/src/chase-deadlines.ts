import { addDays, atHour, zoneOf, type Instant } from '@app/kernel';
import { breachOf, nextRungAt, rungsDue, type ChaseCommand, type ChaseLaw, type LocationFollowUp, type OpenDeadline } from '@app/programme';

export type ChasedLocation = { readonly locationId: string; readonly open: readonly OpenDeadline[] };

/** What the rules are asked for; they judge. */
export type Deed = Extract<ChaseCommand, { type: 'IssueReminder' | 'BreakPromise' }> | Extract<LocationFollowUp, { type: 'MissDeadline' }>;

/** The next moment at which something of a location may have become due. */
export type WakeUp = { readonly key: string; readonly id: string; readonly dueAt: Instant };

/** A standing order: when a rung, the end of a due day or the end of a promised day has come, then say so. In the order in which it is to be said. */
export const deedsNow = ({ open }: ChasedLocation, law: ChaseLaw, now: Instant): readonly Deed[] => open.flatMap((deadline): readonly Deed[] => {
  const { stage, deadline: { version } } = deadline;
  return [
    ...(hasCome(missedAt(deadline), now) ? [{ type: 'MissDeadline', data: { stage, version } } as const] : []),
    ...(hasCome(brokenAt(deadline, law), now) && deadline.promise !== undefined
      ? [{ type: 'BreakPromise', data: { stage, version, promisedOn: deadline.promise.promisedOn } } as const]
      : []),
    ...rungsDue(deadline, law, now).map(({ key }) => ({ type: 'IssueReminder', data: { stage, version, rung: key } } as const)),
  ];
});

/** One for a location at a time: whoever is woken looks at all of its deadlines. */
export const nextWakeUp = ({ locationId, open }: ChasedLocation, law: ChaseLaw, now: Instant): WakeUp | undefined => {
  const [next] = open.flatMap((deadline) => momentsOf(deadline, law, now)).filter(({ at }) => at > now).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return next && { key: locationId, id: signs(`${next.of}.${next.at.slice(0, 16)}`), dueAt: next.at };
};

type Moment = { readonly of: string; readonly at: Instant };

const momentsOf = (deadline: OpenDeadline, law: ChaseLaw, now: Instant): readonly Moment[] => {
  const { stage, deadline: { version } } = deadline;
  const rung = nextRungAt(deadline, law, now);
  const [missed, broken] = [missedAt(deadline), brokenAt(deadline, law)];
  const of = (what: string): string => `${stage}.v${version}.${what}`;
  return [
    ...(rung === undefined ? [] : [{ of: of(rung.rung.key), at: rung.at }]),
    ...(missed === undefined ? [] : [{ of: of('LEWAT'), at: missed }]),
    ...(broken === undefined ? [] : [{ of: of('JANJI'), at: broken }]),
  ];
};

/** The end of the due day; during a pause, the end of the pause. */
const missedAt = ({ region, deadline: { dueOn }, quiet: { suspendedUntil }, missed }: OpenDeadline): Instant | undefined => {
  const over = addDays(dueOn, 1);
  return missed ? undefined : atHour(zoneOf(region), suspendedUntil !== undefined && suspendedUntil > over ? suspendedUntil : over, 0);
};

const brokenAt = (deadline: OpenDeadline, law: ChaseLaw): Instant | undefined =>
  deadline.promise && breachOf(deadline.promise, deadline, law)?.at;

const hasCome = (at: Instant | undefined, now: Instant): boolean => at !== undefined && at <= now;

/** Only the signs that every store of timers takes. */
const signs = (text: string): string => text.replaceAll('+', 'p').replaceAll(/[^A-Za-z0-9._-]/g, '_');
