import { changed } from '../entries.js';
import type { Evolution } from './evolution.js';

export const oversightEvolution: Evolution<'FindingRaised' | 'FindingFollowedUp' | 'FindingSettled' | 'SpotCheckScored' | 'HindranceFlagged' | 'HindranceLifted'> = {
  FindingRaised: (state, { finding, raisedBy, reference, blocking, summary, dueOn, by }) => ({
    ...state,
    findings: {
      ...state.findings,
      [finding]: {
        blocking, auditor: raisedBy, reference, summary, ...(dueOn !== undefined && { dueOn }), status: 'open', raisedBy: by, followUps: [],
      },
    },
  }),
  FindingFollowedUp: (state, { finding, action, by }) => ({
    ...state,
    findings: changed(state.findings, finding, (one) => ({
      ...one, status: 'followed-up', followedUpBy: by, followUps: [...one.followUps, { by, action }],
    })),
  }),
  FindingSettled: (state, { finding }) => ({ ...state, findings: changed(state.findings, finding, (one) => ({ ...one, status: 'settled' })) }),
  SpotCheckScored: (state, { check, checkedOn, score, band }) => ({
    ...state, spotChecks: { ...state.spotChecks, [check]: { checkedOn, score, band } },
  }),
  HindranceFlagged: (state, { code, on, note, stage }) => ({
    ...state, hindrances: { ...state.hindrances, [code]: { since: on, ...(note !== undefined && { note }), ...(stage !== undefined && { stage }) } },
  }),
  HindranceLifted: (state, { code }) => {
    const { [code]: _lifted, ...standing } = state.hindrances ?? {};
    return { ...state, hindrances: standing };
  },
};
