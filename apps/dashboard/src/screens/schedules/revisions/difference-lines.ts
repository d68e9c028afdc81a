import { both, type Bilingual } from '../../../words/bilingual.js';
import type { Difference, StageTarget } from '../content.js';
import { targetText } from '../target-text.js';
import { REVISIONS } from './words.js';

export type DifferenceLine = { readonly key: string; readonly what: Bilingual; readonly where: Bilingual; readonly old?: Bilingual; readonly now?: Bilingual };

type Names = { readonly stage: (key: string) => Bilingual; readonly province: (code: string) => string; readonly override: (key: string) => string; readonly nationally: Bilingual };

const same = (text: string): Bilingual => both(text, text);

export const stageTargetText = ({ target, accelerated }: StageTarget, stage: Names['stage']): Bilingual => {
  const usual = targetText(target, stage);
  if (accelerated === undefined) return usual;
  const faster = targetText(accelerated, stage);
  return both(`${usual.id}${REVISIONS.accelerated(faster.id).id}`, `${usual.en}${REVISIONS.accelerated(faster.en).en}`);
};

/** Old and new in words; where the words are the same, it is the source that differs. */
const sides = (from: StageTarget | undefined, to: StageTarget | undefined, stage: Names['stage']): Pick<DifferenceLine, 'old' | 'now'> => {
  const [old, now] = [from && stageTargetText(from, stage), to && stageTargetText(to, stage)];
  const isSame = old?.id === now?.id;
  const told = (text: Bilingual | undefined, of: StageTarget | undefined): Bilingual | undefined => (isSame && of !== undefined ? same(`${of.source}: ${of.clause}`) : text);
  return { old: told(old, from), now: told(now, to) };
};

/** What a revision says otherwise, one line for each. */
export const differenceLines = ({ targets, places, ladder }: Difference, names: Names): readonly DifferenceLine[] => [
  ...targets.map(({ stage, override, from, to }) => ({
    key: `${override ?? ''} ${stage}`, what: names.stage(stage), where: override === undefined ? names.nationally : same(names.override(override)), ...sides(from, to, names.stage),
  })),
  ...places.map(({ override, from, to }) => {
    const listed = (side: typeof from) => side && same([...side.provinces.map(names.province), ...side.locations].join(', '));
    return { key: `places ${override}`, what: REVISIONS.places(names.override(override)), where: same(names.override(override)), old: listed(from), now: listed(to) };
  }),
  ...ladder.map(({ rung, from, to }) => ({ key: `rung ${rung}`, what: REVISIONS.rung(rung), where: names.nationally, old: from?.label, now: to?.label })),
];
