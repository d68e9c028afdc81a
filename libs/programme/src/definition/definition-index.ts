import type { Definition, DocumentDefinition, DocumentKey, StageDefinition, StageKey, TrancheDefinition } from './definition.js';

/** A definition made ready for asking. */
export type DefinitionIndex = {
  readonly definition: Definition;
  readonly stages: ReadonlyMap<StageKey, StageDefinition>;
  readonly documents: ReadonlyMap<DocumentKey, DocumentDefinition>;
  readonly tranches: ReadonlyMap<number, TrancheDefinition>;
  readonly lastTranche?: TrancheDefinition;
  /** Those of `after`, and the branches that gate the stage. */
  readonly predecessors: ReadonlyMap<StageKey, readonly StageDefinition[]>;
  readonly dependents: ReadonlyMap<StageKey, readonly StageDefinition[]>;
  readonly mainLine: readonly StageDefinition[];
  /** The stage that the signature completes: its other conditions hold for signing too. */
  readonly contractStage?: StageDefinition;
  /** The stage during which works go from nothing to all. */
  readonly constructionStage?: StageDefinition;
};

const keyed = <T extends { readonly key: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.key, item]));

const build = (definition: Definition): DefinitionIndex => {
  const { stages, tranches } = definition;
  const byKey = keyed(stages);
  const predecessorsOf = (stage: StageDefinition) =>
    stages.filter(({ key, kind, gateFor }) => stage.after.includes(key) || (kind === 'branch' && gateFor === stage.key));
  const predecessors = new Map(stages.map((stage) => [stage.key, predecessorsOf(stage)]));
  const dependentsOf = (stage: StageDefinition) => stages.filter(({ key }) => predecessors.get(key)?.includes(stage));
  return {
    definition,
    stages: byKey,
    documents: keyed(definition.documents),
    tranches: new Map(tranches.map((tranche) => [tranche.number, tranche])),
    lastTranche: tranches.reduce<TrancheDefinition | undefined>((last, next) => (last && last.number > next.number ? last : next), undefined),
    predecessors,
    dependents: new Map(stages.map((stage) => [stage.key, dependentsOf(stage)])),
    mainLine: stages.filter(({ kind }) => kind === 'main'),
    contractStage: stages.find(({ completes }) => completes.some((gate) => 'contractSigned' in gate)),
    constructionStage: stages.find(({ completes }) => completes.some((gate) => 'physicalAtLeast' in gate && gate.physicalAtLeast === 100)),
  };
};

const built = new WeakMap<Definition, DefinitionIndex>();

/** Published definitions never change, so each is indexed once. */
export const definitionIndex = (definition: Definition): DefinitionIndex => {
  const known = built.get(definition);
  if (known !== undefined) return known;
  const index = build(definition);
  built.set(definition, index);
  return index;
};
