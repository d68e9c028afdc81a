import type { Schemas } from '../../api/client.js';
import type { Step } from './search.js';

type Standing = Pick<Schemas['ImportDto'], 'state' | 'tally'>;

/** The steps that can be taken now; where the import stands comes last. */
export const openSteps = ({ state, tally }: Standing): readonly Step[] => {
  switch (state) {
    case 'uploaded': return ['map'];
    case 'checked': return ['map', 'preview', 'apply', 'check'];
    case 'applying': return ['apply'];
    case 'failed': return tally === undefined ? ['map', 'check', 'preview', 'apply'] : ['report'];
    default: return ['report'];
  }
};

/** What was asked for in the address, as long as the import has come so far and not gone past it. */
export const stepOf = (standing: Standing, asked: Step | undefined): Step => {
  const open = openSteps(standing);
  return open.find((step) => step === asked) ?? open.at(-1) ?? 'map';
};

export const isUnderWay = ({ state }: Pick<Standing, 'state'>): boolean => state === 'applying' || state === 'undoing';
