import { daysBetween, type PlainDate } from '@app/kernel';
import { definitionIndex, own, type Definition, type KnownLocation, type Obstacle, type StageDefinition } from '@app/programme';
import type { EvidenceNeed } from '../location-view/evidence-needs.js';
import type { WorkFacts } from './facts.js';

type Seen = {
  readonly facts: WorkFacts;
  readonly location: KnownLocation;
  readonly stage?: StageDefinition;
  readonly definition?: Definition;
  readonly missing: readonly EvidenceNeed[];
  /** Points by which works are behind the plan; none where it is not above zero. */
  readonly behind: number;
  readonly today: PlainDate;
};

/** In the order in which somebody has to see to them. */
export const obstaclesOf = ({ facts, location, stage, definition, missing, behind, today }: Seen): readonly Obstacle[] => {
  const pause = location.suspensions.at(-1);
  const isWorks = definition !== undefined && definitionIndex(definition).constructionStage?.key === stage?.key;
  const absent = missing.filter(({ status }) => status !== 'submitted');
  const waiting = missing.flatMap(({ status, awaiting }) => (status === 'submitted' && awaiting !== undefined ? [awaiting] : []));
  const { promise } = facts;
  return [
    ...(location.situation === 'suspended' && pause !== undefined && today < pause.until ? [{ code: 'suspended', until: pause.until } as const] : []),
    ...(facts.blockingFindings > 0 ? [{ code: 'finding.blocking', findings: facts.blockingFindings } as const] : []),
    ...(stage?.key === location.currentStage ? held(facts, today) : []),
    ...before(stage, definition, location),
    ...(absent.length > 0 ? [{ code: 'documents.missing', documents: absent.length } as const] : []),
    ...[...new Set(waiting)].map((by) => ({ code: 'documents.unverified', documents: waiting.filter((one) => one === by).length, by } as const)),
    ...(isWorks ? still(facts, today) : []),
    ...(isWorks && behind > 0 ? [{ code: 'works.behind', points: behind } as const] : []),
    ...(promise?.reason === undefined ? [] : [{ code: 'reason.given', reason: promise.reason } as const]),
    ...(promise?.broken === true ? [{ code: 'promise.broken', promisedOn: promise.promisedOn as PlainDate } as const] : []),
  ];
};

/** The first of those that have to be completed before and are not. */
const before = (stage: StageDefinition | undefined, definition: Definition | undefined, { stages }: KnownLocation): readonly Obstacle[] => {
  if (stage === undefined || definition === undefined) return [];
  const open = definitionIndex(definition).predecessors.get(stage.key)?.find(({ key, required }) => {
    const progress = own(stages, key);
    return progress === undefined ? required : progress.status !== 'completed';
  });
  return open === undefined ? [] : [{ code: 'stage.before', stage: open.label }];
};

/** Where the first money is held: with the PPK until the SPM is issued, then with the KPPN. */
const held = ({ unpaid }: WorkFacts, today: PlainDate): readonly Obstacle[] => {
  if (unpaid === undefined) return [];
  const { verifiedOn, signedOn, spmOn } = unpaid;
  const since = spmOn ?? signedOn ?? verifiedOn;
  return [{ code: 'money.held', by: spmOn === undefined ? 'ppk' : 'kppn', awaits: spmOn !== undefined ? 'sp2d' : signedOn !== undefined ? 'spm' : 'contract', since, days: daysBetween(since, today) }];
};

/** Works that do not move though there is money for them. */
const still = ({ paidOn, movedOn, physical }: WorkFacts, today: PlainDate): readonly Obstacle[] => {
  if (paidOn === undefined || physical >= WHOLE) return [];
  const since = movedOn !== undefined && movedOn > paidOn ? movedOn : paidOn;
  const days = daysBetween(since, today);
  return days > STILL_DAYS ? [{ code: 'works.still', since, days }] : [];
};

const WHOLE = 100;
const STILL_DAYS = 14;
