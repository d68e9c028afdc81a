import type { Definition, StageDefinition } from '../definition.js';
import { complaint, type Complaint } from './finding.js';
import { everyGate, stageOf } from './gates.js';
import { completing, isOptional, starting, waitsIn, type Step, type Wait, type Waits } from './waits.js';

/** All steps that can happen at all, when everyone does their part. */
const possibleSteps = (waits: Waits): ReadonlySet<Step> => {
  const possible = new Set<Step>();
  // A step that names nobody we know is reported by its name, not as a circle.
  const met = ({ anyOf }: Wait) => anyOf.some((step) => possible.has(step) || !waits.has(step));
  for (let before = -1; before < possible.size;) {
    before = possible.size;
    for (const [step, its] of waits) if (its.every(met)) possible.add(step);
  }
  return possible;
};

/** Follows what an impossible step waits for until it meets itself. */
const circleFrom = (step: Step, waits: Waits, possible: ReadonlySet<Step>): readonly Wait[] => {
  const path: { readonly step: Step; readonly wait: Wait }[] = [];
  for (let next = step; ;) {
    const closed = path.findIndex((taken) => taken.step === next);
    if (closed >= 0) return path.slice(closed).map(({ wait }) => wait);
    const wait = (waits.get(next) ?? []).find(({ anyOf }) => anyOf.every((other) => waits.has(other) && !possible.has(other)));
    if (wait === undefined) return [];
    path.push({ step: next, wait });
    next = wait.anyOf[0]!;
  }
};

const circles = (definition: Definition): readonly Complaint[] => {
  const waits = waitsIn(definition);
  const possible = possibleSteps(waits);
  const first = [...waits.keys()].find((step) => !possible.has(step));
  const circle = first === undefined ? [] : circleFrom(first, waits, possible);
  const [wait] = circle;
  const steps = circle.map(({ anyOf }) => anyOf[0]!);
  return wait === undefined ? [] : [complaint(wait.pointer, 'gate.circular', [steps.at(-1)!, ...steps].join(' <- '))];
};

/** Everything met on the way back from a step along the waits that count. */
const ancestorsOf = (step: Step, waits: Waits, counts: (wait: Wait) => boolean, seen = new Set<Step>()): ReadonlySet<Step> => {
  for (const { anyOf } of (waits.get(step) ?? []).filter(counts)) {
    for (const other of anyOf) if (!seen.has(other)) ancestorsOf(other, waits, counts, seen.add(other));
  }
  return seen;
};

/** Nobody gets round such a wait: neither by another alternative nor by leaving an optional stage out. */
const isBinding = ({ anyOf, onceStarted }: Wait): boolean => anyOf.length === 1 && onceStarted !== true;

const connections = (definition: Definition): readonly Complaint[] => {
  const waits = waitsIn(definition);
  const beforeTheEnd = ancestorsOf(completing(definition.finalStage), waits, isBinding);
  return definition.stages.flatMap(({ key, kind, required }, index) => {
    const connected = key === definition.entryStage || ancestorsOf(starting(key), waits, () => true).has(completing(definition.entryStage));
    const skippable = kind !== 'parallel' && required && key !== definition.finalStage && !beforeTheEnd.has(completing(key));
    return [
      ...(connected ? [] : [complaint(`/stages/${index}/after`, 'stage.unreachable', key)]),
      ...(skippable ? [complaint(`/stages/${index}`, 'stage.skippable', key)] : []),
    ];
  });
};

/** A stage that nobody has to go through cannot be what others wait for. */
const looseFootholds = (definition: Definition): readonly Complaint[] => {
  const stages = new Map(definition.stages.map((stage) => [stage.key, stage]));
  const waitedFor = [
    ...definition.stages.flatMap(({ after }, index) => after.map((key, place) => ({ key, pointer: `/stages/${index}/after/${place}`, gate: false }))),
    ...everyGate(definition).map(({ gate, pointer }) => ({ key: stageOf(gate), pointer, gate: true })),
  ];
  return waitedFor.flatMap(({ key, pointer, gate }) => {
    const stage = stages.get(key ?? '');
    if (stage?.kind === 'parallel') return [complaint(pointer, 'gate.on-parallel', stage.key)];
    return gate && stage !== undefined && isOptional(stage) ? [complaint(pointer, 'gate.on-optional', stage.key)] : [];
  });
};

const ends = ({ stages, entryStage, finalStage }: Definition): readonly Complaint[] => {
  const entry = stages.find(({ key }) => key === entryStage);
  const final = stages.find(({ key }) => key === finalStage);
  const isEntry = ({ kind, after, starts = [], completes }: StageDefinition) => kind === 'main' && after.length + starts.length + completes.length === 0;
  const isFinal = ({ kind, required }: StageDefinition) =>
    kind === 'main' && required && !stages.some((stage) => stage.kind === 'main' && stage.after.includes(finalStage));
  return [
    ...(entry === undefined || isEntry(entry) ? [] : [complaint('/entryStage', 'entry.wrong', entryStage)]),
    ...(final === undefined || isFinal(final) ? [] : [complaint('/finalStage', 'final.wrong', finalStage)]),
    ...stages.flatMap(({ key, kind, gateFor }, index) => (gateFor === undefined || kind === 'branch' ? [] : [complaint(`/stages/${index}/gateFor`, 'gate-for.misplaced', key)])),
  ];
};

export const flowComplaints = (definition: Definition): readonly Complaint[] => {
  const circular = circles(definition);
  // A circle cuts everything behind it off; naming that too would hide the cause.
  return [...ends(definition), ...looseFootholds(definition), ...(circular.length > 0 ? circular : connections(definition))];
};
