import type { Bilingual } from '../words/bilingual.js';
import { useFrame } from './use-frame.js';
import { useScopeNames } from './use-scope-names.js';

/** Of the programme chosen, or of all; by their key in the order of the laws. */
export const useStageNames = (): ReadonlyMap<string, Bilingual> => {
  const { programme } = useFrame();
  const { programmes } = useScopeNames();
  return new Map(programmes.filter((one) => programme === undefined || one.programme === programme).flatMap(({ stages }) => stages.map(({ key, label }) => [key, label])));
};
