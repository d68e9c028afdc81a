import type { LocationEvent, LocationEventType } from '../events.js';
import type { KnownLocation, LocationState } from '../state.js';
import { courseEvolution } from './course.js';
import { deadlineEvolution } from './deadlines.js';
import { designated, designationEvolution } from './designation.js';
import { evidenceEvolution } from './evidence.js';
import type { Evolution } from './evolution.js';
import { fieldEvolution } from './field.js';
import { moneyEvolution } from './money.js';
import { oversightEvolution } from './oversight.js';
import { stageEvolution } from './stages.js';

const EVOLUTION: Evolution<Exclude<LocationEventType, 'LocationDesignated'>> = {
  ...designationEvolution, ...stageEvolution, ...evidenceEvolution, ...moneyEvolution, ...fieldEvolution, ...oversightEvolution, ...courseEvolution, ...deadlineEvolution,
};

type Change = (state: KnownLocation, data: LocationEvent['data']) => KnownLocation;

export const evolve = (state: LocationState, event: LocationEvent): LocationState => {
  if (event.type === 'LocationDesignated') return designated(event.data);
  if (state.situation === 'unknown') return state; // nothing is known of what was never designated
  return (EVOLUTION[event.type] as Change)(state, event.data);
};
