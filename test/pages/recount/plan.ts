import { dueBy, type Targets } from './due.js';
import { days, type Standing } from './standing.js';

/** What the law of a programme says, as the API publishes it. */
export type Law = {
  readonly programme: string;
  readonly definition: { readonly entryStage: string; readonly stages: readonly { readonly key: string; readonly kind: string; readonly after: readonly string[]; readonly gateFor?: string }[] };
  readonly targets: Targets;
  readonly daysOff: ReadonlySet<string>;
};
const WORKS = 'CONSTRUCTION';

/** Per cent of the works that should be done by the end of a day, were all to go by the schedule from the designation on. */
export const plannedOf = ({ designatedOn }: Pick<Standing, 'designatedOn'>, { definition, targets, daysOff }: Law, today: string): number => {
  const doneOn = (stage: string): string | undefined => (stage === definition.entryStage ? designatedOn : undefined);
  const counted = dueBy(targets, daysOff, doneOn);
  const dueOf = (stage: string): string | undefined => doneOn(stage) ?? counted(stage);
  const until = dueOf(WORKS);
  const before = definition.stages.filter(({ key, kind, gateFor }) => (definition.stages.find((one) => one.key === WORKS)?.after.includes(key) ?? false) || (kind === 'branch' && gateFor === WORKS));
  const from = before.flatMap(({ key }) => dueOf(key) ?? []).toSorted().at(-1) ?? designatedOn;
  return until === undefined ? 0 : Math.min(100, Math.max(0, (100 * days(from, today)) / Math.max(1, days(from, until))));
};
