import { definitionIndex } from '../definition/definition-index.js';
import type { Definition, SpineStage } from '../definition/definition.js';
import type { Sourced } from '../definition/sourced.js';

/** What share of the way each stage is, so that stages of different length can be added up. */
export const STAGE_WEIGHTS: Sourced & { readonly weights: { readonly [S in SpineStage]: number } } = {
  source: 'A',
  clause: 'Bobot tahapan susunan Tahapan; belum ada bobot resmi.',
  weights: { SOSIALISASI: 5, KSM_FORMATION: 5, RKM: 15, CONTRACT: 5, TRANCHE_1: 5, CONSTRUCTION: 50, LPJ: 10, HANDOVER: 5 },
};

/** Of the stages of a programme, summing to 1; where it has none of the spine, all of its main stages count alike. */
export const stageShares = (definition: Definition): ReadonlyMap<string, number> => {
  const known = definition.stages.flatMap(({ key }) => (isSpine(key) ? [[key, STAGE_WEIGHTS.weights[key]] as const] : []));
  const weighed = known.length > 0 ? known : definitionIndex(definition).mainLine.filter(({ key }) => key !== definition.entryStage).map(({ key }) => [key, 1] as const);
  const whole = weighed.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(weighed.map(([key, weight]) => [key, weight / whole]));
};

const isSpine = (key: string): key is SpineStage => Object.hasOwn(STAGE_WEIGHTS.weights, key);
