import type { Definition, StageDefinition } from '../definition.js';
import type { Gate } from '../gate.js';

/** Something that happens once what it waits for has happened: `start RKM`, `complete RKM`, `tranche 1`, `contract`. */
export type Step = string;

/** One thing a step waits for: any of the steps named, and the place that says so. */
export type Wait = { readonly anyOf: readonly Step[]; readonly pointer: string };

export type Waits = ReadonlyMap<Step, readonly Wait[]>;

export const starting = (stage: string): Step => `start ${stage}`;
export const completing = (stage: string): Step => `complete ${stage}`;
const paying = (tranche: number): Step => `tranche ${tranche}`;
const SIGNING: Step = 'contract';

const stepsBehind = (gate: Gate): readonly Step[] => {
  if ('stageCompleted' in gate) return [completing(gate.stageCompleted)];
  if ('stageStarted' in gate) return [starting(gate.stageStarted)];
  if ('trancheDisbursed' in gate) return [paying(gate.trancheDisbursed)];
  return 'contractSigned' in gate ? [SIGNING] : [];
};

const waitsOf = (gates: readonly Gate[], pointer: string): readonly Wait[] =>
  gates.flatMap((gate, index) => {
    const at = `${pointer}/${index}`;
    if (!('anyOf' in gate)) return stepsBehind(gate).map((step) => ({ anyOf: [step], pointer: at }));
    const alternatives = gate.anyOf.map(stepsBehind);
    // An alternative that waits for no step at all lets the whole gate pass.
    return alternatives.some((steps) => steps.length === 0) ? [] : [{ anyOf: alternatives.flat(), pointer: at }];
  });

const predecessorsOf = (stage: StageDefinition, index: number, stages: readonly StageDefinition[]): readonly Wait[] => [
  ...stage.after.map((key, place) => ({ anyOf: [completing(key)], pointer: `/stages/${index}/after/${place}` })),
  ...stages.flatMap(({ key, gateFor }, place) => (gateFor === stage.key ? [{ anyOf: [completing(key)], pointer: `/stages/${place}/gateFor` }] : [])),
];

/** Everything in a programme that waits for something else in it. */
export const waitsIn = ({ stages, tranches }: Definition): Waits => new Map([
  ...stages.flatMap((stage, index): readonly (readonly [Step, readonly Wait[]])[] => [
    [starting(stage.key), [...predecessorsOf(stage, index, stages), ...waitsOf(stage.starts ?? [], `/stages/${index}/starts`)]],
    [completing(stage.key), [{ anyOf: [starting(stage.key)], pointer: `/stages/${index}` }, ...waitsOf(stage.completes, `/stages/${index}/completes`)]],
  ]),
  ...tranches.map(({ number, gates }, index) => [paying(number), waitsOf(gates, `/tranches/${index}/gates`)] as const),
  ...stages.flatMap(({ completes }, index) => (completes.some((gate) => 'contractSigned' in gate)
    ? [[SIGNING, waitsOf(completes.filter((gate) => !('contractSigned' in gate)), `/stages/${index}/completes`)] as const] : [])),
]);
