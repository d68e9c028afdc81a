import { accept, type Unmet } from '@app/kernel';
import { decided } from '../../decided.js';
import type { Band, Labelled } from '../../definition/definition.js';
import { unmet } from '../../sentences/location-refusals.js';
import type { CommandData } from '../commands.js';
import { lifeDay } from './particulars.js';
import { nextId, type Facts, type Rule } from './rule.js';

type Outputs = CommandData<'ScoreSpotCheck'>['outputs'];

const wrongOutputs = (outputs: Outputs, expected: readonly Labelled[]): readonly Unmet[] => {
  const given = new Map(outputs.map(({ key, score }) => [key, score]));
  const keys = new Set(expected.map(({ key }) => key));
  const repeated = new Set(outputs.filter(({ key }, at) => outputs.findIndex((one) => one.key === key) !== at).map(({ key }) => key));
  return [
    ...expected.filter(({ key }) => !given.has(key)).map(({ label }) => unmet('spot-check.output-missing', { output: label })),
    ...[...given.keys()].filter((key) => !keys.has(key)).map((key) => unmet('spot-check.output-unknown', { key })),
    ...[...repeated].map((key) => unmet('spot-check.output-repeated', { key })),
    ...outputs.filter(({ score }) => !(score >= 0 && score <= 100)).map(({ key }) => unmet('spot-check.score-invalid', { key })),
  ];
};

const meanScore = (outputs: Outputs): number =>
  Math.round((outputs.reduce((sum, { score }) => sum + score, 0) / outputs.length) * 10) / 10;

const bandOf = (score: number, bands: readonly Band[]): string =>
  bands.reduce((best, band) => (band.from <= score && (band.from > best.from || best.from > score) ? band : best)).key;

const unmetToScore = ({ definition: { definition: { spotCheck } } }: Facts): readonly Unmet[] =>
  spotCheck === undefined || spotCheck.outputs.length === 0 || spotCheck.bands.length === 0 ? [unmet('spot-check.not-in-programme')] : [];

export const scoreSpotCheck: Rule<'ScoreSpotCheck'> = {
  decide: (data, state, facts) => {
    const { checkedOn, outputs } = data;
    const { spotCheck } = facts.definition.definition;
    const notHere = unmetToScore(facts);
    if (spotCheck === undefined || notHere.length > 0) return decided(notHere);
    const lacking = [...wrongOutputs(outputs, spotCheck.outputs), ...lifeDay('checkedOn', checkedOn, state, facts)];
    if (lacking.length > 0) return decided(lacking);
    const score = meanScore(outputs);
    const sameDay = Object.values(state.spotChecks).find((check) => check.checkedOn === checkedOn);
    if (sameDay?.score === score) return accept();
    return decided(sameDay === undefined ? [] : [unmet('spot-check.already-scored', { on: checkedOn })], {
      type: 'SpotCheckScored',
      data: { ...data, check: nextId('spot-check', state.spotChecks), score, band: bandOf(score, spotCheck.bands) },
    });
  },
  hindrances: (_, __, facts) => unmetToScore(facts),
};
