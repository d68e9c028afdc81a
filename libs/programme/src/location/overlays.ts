import type { Bilingual } from '@app/kernel';
import type { Definition } from '../definition/definition.js';
import { OVERLAY_LABELS, OVERLAY_REASONS } from '../sentences/location-overlays.js';
import { blockingFindings, unfunded } from './gates.js';
import { isCompleted } from './rules/stage-order.js';
import type { BudgetStanding, Extension, KnownLocation } from './state.js';

export type OverlayKey = keyof typeof OVERLAY_LABELS;
export const OVERLAYS = Object.keys(OVERLAY_LABELS) as readonly OverlayKey[];

/** What lies over the stages of a location for the time being, and why. */
export type Overlay = { readonly key: OverlayKey; readonly label: Bilingual; readonly reasons: readonly Bilingual[] };

/** The latest for each stage that is not completed yet. */
const extended = (state: KnownLocation): readonly Extension[] => [
  ...new Map(state.extensions.map((extension) => [extension.stage, extension])).values(),
].filter(({ stage }) => !isCompleted(state, stage));

const held = (state: KnownLocation, definition: Definition | undefined, budget: BudgetStanding | undefined): readonly Bilingual[] => {
  // The DIPA holds the signature alone: a signed contract goes on.
  const money = state.contract === undefined && definition !== undefined && budget !== undefined ? unfunded(definition, budget) : [];
  return [...blockingFindings(state), ...money].map(({ sentence }) => sentence);
};

/** Never stored: told anew from what is known. Where nobody says how the DIPA stands, only findings hold; over what has ended lies nothing. */
export const overlaysOf = (state: KnownLocation, definition?: Definition, budget?: BudgetStanding): readonly Overlay[] => {
  const { situation, suspensions, acceleration } = state;
  if (situation !== 'active' && situation !== 'suspended') return [];
  const reasons: Readonly<Record<OverlayKey, readonly Bilingual[]>> = {
    ditunda: (situation === 'suspended' ? suspensions.slice(-1) : []).map((suspension) => OVERLAY_REASONS.ditunda(suspension, definition)),
    diperpanjang: extended(state).map((extension) => OVERLAY_REASONS.diperpanjang(extension, definition)),
    dipercepat: acceleration === undefined ? [] : [OVERLAY_REASONS.dipercepat(acceleration, definition)],
    tertahan: held(state, definition, budget),
  };
  return OVERLAYS.filter((key) => reasons[key].length > 0).map((key) => ({ key, label: OVERLAY_LABELS[key], reasons: reasons[key] }));
};
