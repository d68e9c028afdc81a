import { dayIn, daysBetween, zoneOf, type Bilingual, type Instant, type PlainDate, type Role, type Zone } from '@app/kernel';
import {
  definitionIndex, dueDateOf, isCritical, nextRungAt, obstacleSentence, openDeadlines, outlookOf, planProgress, rungsDue, workingDaysBetween,
  type ChaseLaw, type Definition, type PublishedDefinition, type ScheduleInForce, type StageDefinition, type StandingHindrance,
} from '@app/programme';
import type { DeadlineItem } from '../deadline-board/item.js';
import { openNeeds, type EvidenceNeed } from '../location-view/evidence-needs.js';
import type { ChasedCourse } from '../reminder-board/chased-locations.js';
import type { LastReminder, WorkFacts } from './facts.js';
import { obstaclesOf } from './obstacles.js';

/** `light`: behind by up to five points. `critical`: by the contractor rule. */
export type DeviationBand = 'none' | 'light' | 'moderate' | 'critical';

export type Work = {
  readonly zone: Zone;
  /** Of the location; negative once the day is over. */
  readonly daysLeft?: number;
  readonly workingDaysLeft?: number;
  readonly basis: { readonly kind: 'schedule' | 'extension'; readonly revision: number; readonly reference?: string };
  readonly currentStage?: string;
  /** Per cent. `planned` and the deviation only while works are under way. */
  readonly progress: { readonly physical: number; readonly financial: number; readonly planned?: number; readonly deviation?: number; readonly band?: DeviationBand };
  readonly money: { readonly amount: number; readonly disbursed: number };
  readonly why: readonly { readonly code: string; readonly sentence: Bilingual }[];
  /** Flagged, and not lifted; the clock runs on. */
  readonly hindrances: readonly StandingHindrance[];
  readonly missing: readonly Pick<EvidenceNeed, 'document' | 'work' | 'status' | 'awaiting'>[];
  /** Whose turn it is. */
  readonly actors: readonly Role[];
  readonly reminders: {
    readonly count: number;
    readonly last?: Pick<LastReminder, 'rung' | 'tone' | 'status' | 'issuedAt'> & { readonly delivered: number; readonly failed: number };
    readonly next?: { readonly rung: string; readonly at: Instant; readonly to: readonly Role[] };
    readonly promise?: WorkFacts['promise'];
    readonly snoozedUntil?: string;
  };
  readonly newsAt: string;
};

/** `taken`: the schedule that the location counts by. */
export type WorkGround = {
  readonly facts: WorkFacts;
  readonly course: ChasedCourse;
  readonly law: ChaseLaw;
  readonly taken?: ScheduleInForce;
  readonly definition?: PublishedDefinition;
  readonly now: Instant;
};

/** What somebody who has a deadline before them needs besides its day. */
export const workOf = (item: DeadlineItem, ground: WorkGround): Work => {
  const { facts, course: { location }, law, definition, now } = ground;
  const zone = zoneOf(item.region);
  const today = dayIn(zone, now);
  const stage = definition && definitionIndex(definition.definition).stages.get(item.stage);
  const missing = stage === undefined || definition === undefined || item.status === 'completed' ? [] : openNeeds(stage, facts.papers, definition.definition);
  const progress = progressOf(ground, today);
  const obstacles = item.status === 'open' ? obstaclesOf({ facts, location, stage, definition: definition?.definition, missing, behind: -(progress.deviation ?? 0), today }) : [];
  return {
    zone,
    ...(item.dueOn !== undefined && { daysLeft: daysBetween(today, item.dueOn as PlainDate), workingDaysLeft: workingDaysBetween(law.calendar, today, item.dueOn as PlainDate, item.region) }),
    basis: basisOf(item, ground),
    currentStage: location.currentStage,
    progress,
    money: { amount: facts.amount, disbursed: facts.disbursed },
    why: obstacles.map((obstacle) => ({ code: obstacle.code, sentence: obstacleSentence(obstacle) })),
    hindrances: facts.hindrances,
    missing: missing.map(({ document, work, status, awaiting }) => ({ document, work, status, awaiting })),
    actors: item.status === 'open' ? actorsOf(missing, stage, definition?.definition) : [],
    reminders: { count: facts.reminders, last: lastOf(facts), next: nextOf(item, ground, today), promise: facts.promise, snoozedUntil: facts.snoozedUntil },
    newsAt: facts.newsAt,
  };
};

const basisOf = ({ stage, dueOn, revision }: DeadlineItem, { course: { location }, taken }: WorkGround): Work['basis'] => {
  const due = taken && dueDateOf(stage, location, taken);
  const extension = due?.dueOn === dueOn ? due?.derivation.extension : undefined;
  return extension === undefined ? { kind: 'schedule', revision } : { kind: 'extension', revision, reference: extension.reference };
};

const progressOf = ({ facts: { physical, amount, disbursed }, course: { location }, definition }: WorkGround, today: PlainDate): Work['progress'] => {
  const shown = { physical, financial: amount === 0 ? 0 : tenth((100 * disbursed) / amount) };
  const works = definition && outlookOf(location, definition.definition).works;
  if (works === undefined) return shown;
  const planned = planProgress(works.startedOn, works.dueOn, today);
  const deviation = tenth(physical - planned);
  const band = isCritical(works, today, location.fiscalYear) ? 'critical' : deviation >= 0 ? 'none' : deviation >= -LIGHT ? 'light' : 'moderate';
  return { ...shown, planned: tenth(planned), deviation, band };
};

/** Papers that wait for somebody's verification are that person's; what is missing, of whoever submits it; without either, of whoever completes the stage. */
const actorsOf = (missing: readonly EvidenceNeed[], stage: StageDefinition | undefined, definition: Definition | undefined): readonly Role[] => {
  const submitters = (key: string): readonly Role[] => definition?.documents.find((document) => document.key === key)?.submittedBy ?? [];
  const roles = missing.flatMap(({ awaiting, document }) => (awaiting === undefined ? submitters(document) : [awaiting]));
  return [...new Set(roles.length > 0 ? roles : stage?.by ?? [])];
};

const lastOf = ({ lastReminder }: WorkFacts): Work['reminders']['last'] => {
  if (lastReminder === undefined) return undefined;
  const { rung, tone, status, issuedAt, recipients } = lastReminder;
  const outcomes = Object.values(recipients).map(({ outcome }) => outcome);
  const many = (kind: string): number => outcomes.filter((outcome) => outcome === kind).length;
  return { rung, tone, status, issuedAt, delivered: many('delivered'), failed: many('failed') };
};

/** What is due by now and has not gone out yet, or else the next rung by the calendar. */
const nextOf = ({ stage }: DeadlineItem, { course: { location, answered }, definition, law, now }: WorkGround, today: PlainDate): Work['reminders']['next'] => {
  const chased = openDeadlines({ location, definition, today }, answered).find((one) => one.stage === stage);
  if (chased === undefined) return undefined;
  const [due] = rungsDue(chased, law, now);
  const next = due === undefined ? nextRungAt(chased, law, now) : { rung: due, at: now };
  return next && { rung: next.rung.key, at: next.at, to: next.rung.to };
};

const LIGHT = 5;

const tenth = (value: number): number => Math.round(value * 10) / 10;
