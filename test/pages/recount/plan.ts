import { days, later, type Standing } from './standing.js';

/** What the law of a programme says, as the API publishes it. */
export type Law = {
  readonly programme: string;
  readonly definition: { readonly entryStage: string; readonly stages: readonly { readonly key: string; readonly kind: string; readonly after: readonly string[]; readonly gateFor?: string }[] };
  readonly targets: readonly { readonly stage: string; readonly target: Target }[];
  readonly daysOff: ReadonlySet<string>;
};
type Target =
  | { readonly kind: 'fixed'; readonly on: string } | { readonly kind: 'window'; readonly until: string }
  | { readonly kind: 'offset'; readonly anchor: { readonly stage: string }; readonly span: { readonly workingDays?: number; readonly calendarDays?: number } };

const WORKS = 'CONSTRUCTION';

/** Per cent of the works that should be done by the end of a day, were all to go by the schedule from the designation on. */
export const plannedOf = ({ designatedOn }: Pick<Standing, 'designatedOn'>, { definition, targets, daysOff }: Law, today: string): number => {
  const isOff = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay()) || daysOff.has(day);
  const afterWorkingDays = (from: string, many: number): string => {
    let day = from;
    for (let left = many; left > 0;) {
      day = later(day, 1);
      if (!isOff(day)) left -= 1;
    }
    return day;
  };
  const dueOf = (stage: string): string | undefined => {
    if (stage === definition.entryStage) return designatedOn;
    const target = targets.find((one) => one.stage === stage)?.target;
    if (target === undefined) return undefined;
    if (target.kind !== 'offset') return target.kind === 'fixed' ? target.on : target.until;
    const from = dueOf(target.anchor.stage);
    return from === undefined ? undefined : target.span.workingDays === undefined ? later(from, target.span.calendarDays ?? 0) : afterWorkingDays(from, target.span.workingDays);
  };
  const until = dueOf(WORKS);
  const before = definition.stages.filter(({ key, kind, gateFor }) => (definition.stages.find((one) => one.key === WORKS)?.after.includes(key) ?? false) || (kind === 'branch' && gateFor === WORKS));
  const from = before.flatMap(({ key }) => dueOf(key) ?? []).toSorted().at(-1) ?? designatedOn;
  return until === undefined ? 0 : Math.min(100, Math.max(0, (100 * days(from, today)) / Math.max(1, days(from, until))));
};
