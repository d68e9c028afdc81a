import { parsePlainDate, type PlainDate } from '@app/kernel';
import type { Definition, StageKey } from '../../definition/definition.js';
import { definitionIndex } from '../../definition/definition-index.js';
import { complaint as definitionComplaint } from '../../definition/lint/finding.js';
import type { StageTarget, Target } from '../content.js';
import { complaint, type ScheduleComplaint } from './finding.js';

/** A target and the pointer under which it stands. */
export type PlacedTarget = { readonly target: StageTarget; readonly pointer: string };

export const placed = (targets: readonly StageTarget[], pointer: string): readonly PlacedTarget[] =>
  targets.map((target, row) => ({ target, pointer: `${pointer}/${row}` }));

/** Those of `above` take the place of those below. */
const laidOver = (below: readonly PlacedTarget[], above: readonly PlacedTarget[]): ReadonlyMap<StageKey, PlacedTarget> =>
  new Map([...below, ...above].map((one) => [one.target.stage, one]));

const anchorsOf = ({ target, accelerated }: StageTarget): readonly (readonly [string, Extract<Target, { kind: 'offset' }>['anchor']])[] =>
  (['target', 'accelerated'] as const).flatMap((part) => {
    const one = part === 'target' ? target : accelerated;
    return one?.kind === 'offset' ? [[`${part}/anchor/stage`, one.anchor] as const] : [];
  });

/** Everything that has to be completed before a stage. */
const ancestorsOf = (stage: StageKey, definition: Definition, seen = new Set<StageKey>()): ReadonlySet<StageKey> => {
  for (const { key } of definitionIndex(definition).predecessors.get(stage) ?? []) if (!seen.has(key)) ancestorsOf(key, definition, seen.add(key));
  return seen;
};

/** What a list of targets says of stages that the programme does not have, or says twice. */
export const nameComplaints = (targets: readonly PlacedTarget[], definition: Definition): readonly ScheduleComplaint[] => {
  const { stages } = definitionIndex(definition);
  return targets.flatMap(({ target, pointer }, row) => [
    ...(stages.has(target.stage) ? [] : [definitionComplaint(`${pointer}/stage`, 'stage.unknown', target.stage)]),
    ...(targets.findIndex((other) => other.target.stage === target.stage) < row ? [complaint(`${pointer}/stage`, 'stage.twice', target.stage)] : []),
    ...anchorsOf(target).flatMap(([part, { stage: anchor }]) => {
      const at = `${pointer}/${part}`;
      if (!stages.has(anchor)) return [complaint(at, 'anchor.unknown', anchor)];
      if (anchor === target.stage) return [complaint(at, 'anchor.itself', anchor)];
      return ancestorsOf(anchor, definition).has(target.stage) ? [complaint(at, 'anchor.later', target.stage, anchor)] : [];
    }),
  ]);
};

const dueDay = ({ target }: StageTarget): PlainDate | undefined => {
  const day = target.kind === 'fixed' ? target.on : target.kind === 'window' ? target.until : undefined;
  return day === undefined ? undefined : parsePlainDate(day);
};

type Part = 'target' | 'accelerated';

const countedFrom = ({ target }: PlacedTarget, part: Part): StageKey | undefined => {
  const counted: Target = target[part] ?? target.target;
  return counted.kind === 'offset' && counted.anchor.stage !== target.stage ? counted.anchor.stage : undefined;
};

/** Follows what a target is counted from until it meets itself. */
const circleFrom = (start: PlacedTarget, targets: ReadonlyMap<StageKey, PlacedTarget>, part: Part): readonly StageKey[] => {
  const first = start.target.stage;
  const path = [first];
  for (let next = countedFrom(start, part); next !== undefined && !path.slice(1).includes(next);) {
    path.push(next);
    const at = targets.get(next);
    next = next === first || at === undefined ? undefined : countedFrom(at, part);
  }
  return path.length > 1 && path.at(-1) === first ? path : [];
};

/** How the targets stand to each other once those of an override are laid over the national ones; told of where the override speaks. */
export const orderComplaints = (below: readonly PlacedTarget[], above: readonly PlacedTarget[], definition: Definition): readonly ScheduleComplaint[] => {
  const targets = laidOver(below, above);
  const told = above.length > 0 ? above : below;
  return told.flatMap((one) => {
    const { target, pointer } = one;
    const circle = (['target', 'accelerated'] as const).map((part) => circleFrom(one, targets, part)).find(({ length }) => length > 0);
    if (circle !== undefined) return [complaint(`${pointer}/target`, 'anchor.circular', circle.join(' <- '))];
    const due = dueDay(target);
    if (due === undefined) return [];
    const earlier = [...ancestorsOf(target.stage, definition)].map((key) => ({ key, due: dayOf(targets.get(key)) }));
    const late = earlier.find((other) => other.due !== undefined && other.due > due);
    return late?.due === undefined ? [] : [complaint(`${pointer}/target`, 'date.too-early', due, late.key, late.due)];
  });
};

const dayOf = (one: PlacedTarget | undefined): PlainDate | undefined => (one === undefined ? undefined : dueDay(one.target));
