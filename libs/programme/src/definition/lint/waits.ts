import type { Definition, StageDefinition } from '../definition.js';
import { definitionIndex } from '../definition-index.js';
import type { Gate } from '../gate.js';

/** Something that happens once what it waits for has happened: `start RKM`, `complete RKM`, `tranche 1`, `contract`. */
export type Step = string;

/** One thing a step waits for: any of the steps named, and the place that says so. */
export type Wait = {
  readonly anyOf: readonly Step[];
  readonly pointer: string;
  /** Waited for only once the stage has been started: it is optional, or belongs to the location only at times. */
  readonly onceStarted?: boolean;
};

export type Waits = ReadonlyMap<Step, readonly Wait[]>;

export const starting = (stage: string): Step => `start ${stage}`;
export const completing = (stage: string): Step => `complete ${stage}`;
const paying = (tranche: number): Step => `tranche ${tranche}`;
const SIGNING: Step = 'contract';

export const isOptional = ({ required, appliesWhen }: StageDefinition): boolean => !required || appliesWhen !== undefined;

/** Everything in a programme that waits for something else in it, as the rules of a location have it. */
export const waitsIn = (definition: Definition): Waits => {
  const { stages, tranches } = definition;
  const { contractStage, constructionStage } = definitionIndex(definition);

  const stepsBehind = (gate: Gate): readonly Step[] => {
    if ('stageCompleted' in gate) return [completing(gate.stageCompleted)];
    if ('stageStarted' in gate) return [starting(gate.stageStarted)];
    if ('trancheDisbursed' in gate) return [paying(gate.trancheDisbursed)];
    if ('physicalAtLeast' in gate && gate.physicalAtLeast > 0 && constructionStage) return [starting(constructionStage.key)];
    return 'contractSigned' in gate ? [SIGNING] : [];
  };

  const gatesOf = (gates: readonly Gate[], pointer: string): readonly Wait[] =>
    gates.flatMap((gate, index) => {
      const at = `${pointer}/${index}`;
      if ('allTranchesDisbursed' in gate) return tranches.map(({ number }) => ({ anyOf: [paying(number)], pointer: at }));
      if (!('anyOf' in gate)) return stepsBehind(gate).map((step) => ({ anyOf: [step], pointer: at }));
      const alternatives = gate.anyOf.map(stepsBehind);
      // An alternative that waits for no step at all lets the whole gate pass.
      return alternatives.some((steps) => steps.length === 0) ? [] : [{ anyOf: alternatives.flat(), pointer: at }];
    });

  const predecessorsOf = (stage: StageDefinition): readonly Wait[] => {
    const index = stages.indexOf(stage);
    return stages.flatMap((other, place) => {
      const wait = { anyOf: [completing(other.key)], onceStarted: isOptional(other) };
      const after = stage.after.indexOf(other.key);
      return [
        ...(after < 0 ? [] : [{ ...wait, pointer: `/stages/${index}/after/${after}` }]),
        ...(other.gateFor === stage.key ? [{ ...wait, pointer: `/stages/${place}/gateFor` }] : []),
      ];
    });
  };

  const stageSteps = stages.flatMap((stage, index): readonly (readonly [Step, readonly Wait[]])[] => [
    [starting(stage.key), [...predecessorsOf(stage), ...gatesOf(stage.starts ?? [], `/stages/${index}/starts`)]],
    [completing(stage.key), [{ anyOf: [starting(stage.key)], pointer: `/stages/${index}` }, ...gatesOf(stage.completes, `/stages/${index}/completes`)]],
  ]);

  /** Signing and paying wait for what their stage waits for, too. */
  const signature = contractStage === undefined ? [] : [
    ...predecessorsOf(contractStage),
    ...gatesOf(contractStage.starts ?? [], `/stages/${stages.indexOf(contractStage)}/starts`),
    ...gatesOf(contractStage.completes, `/stages/${stages.indexOf(contractStage)}/completes`).filter(({ anyOf }) => !anyOf.includes(SIGNING)),
  ];
  const payments = tranches.map(({ number, stage, gates }, index): readonly [Step, readonly Wait[]] => [paying(number), [
    ...stages.filter(({ key }) => key === stage).flatMap(predecessorsOf),
    ...tranches.filter((earlier) => earlier.number < number).map((earlier) => ({ anyOf: [paying(earlier.number)], pointer: `/tranches/${index}` })),
    { anyOf: [SIGNING], pointer: `/tranches/${index}` },
    ...gatesOf(gates, `/tranches/${index}/gates`),
  ]]);

  return new Map([...stageSteps, ...payments, ...(contractStage === undefined ? [] : [[SIGNING, signature] as const])]);
};
