import type { Evolution } from './evolution.js';

export const courseEvolution: Evolution<
  | 'LocationSuspended' | 'LocationResumed' | 'DeadlineExtended' | 'LocationAccelerated' | 'FiscalYearCrossed'
  | 'LocationCancelled' | 'LocationSubstituted' | 'LocationHandedOver' | 'LocationFinished' | 'FunctionalityRecorded'
> = {
  LocationSuspended: (state, { reasonClass, from, until }) => ({
    ...state, situation: 'suspended', suspensions: [...state.suspensions, { reasonClass, from, until }],
  }),
  LocationResumed: (state, { on }) => {
    const last = state.suspensions.at(-1);
    return { ...state, situation: 'active', suspensions: last === undefined ? [] : [...state.suspensions.slice(0, -1), { ...last, resumedOn: on }] };
  },
  DeadlineExtended: (state, { stage, newDueOn, reference }) => ({
    ...state, extensions: [...state.extensions, { stage, newDueOn, reference, suspensionsBefore: state.suspensions.length }],
  }),
  LocationAccelerated: (state, { criteria, reference }) => ({ ...state, acceleration: { criteria, reference } }),
  FiscalYearCrossed: (state, { reason, reference }) => ({ ...state, crossedYear: { reason, ...(reference !== undefined && { reference }) } }),
  LocationCancelled: (state, { skRevision, reason }) => ({ ...state, situation: 'cancelled', cancellation: { skRevision, reason } }),
  LocationSubstituted: (state, { replacement, skRevision, reason }) => ({
    ...state, situation: 'replaced', replacedBy: replacement, cancellation: { skRevision, reason },
  }),
  LocationHandedOver: (state, { bast, handedOverOn, recipient }) => ({ ...state, handover: { bast, on: handedOverOn, recipient } }),
  LocationFinished: (state) => ({ ...state, situation: 'finished' }),
  FunctionalityRecorded: (state, { observedOn, functioning, households, note }) => ({
    ...state,
    functionality: { observedOn, functioning, ...(households !== undefined && { households }), ...(note !== undefined && { note }) },
  }),
};
