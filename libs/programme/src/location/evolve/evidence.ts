import { changed } from '../entries.js';
import type { Evolution } from './evolution.js';

export const evidenceEvolution: Evolution<'EvidenceSubmitted' | 'EvidenceReturned' | 'EvidenceVerified'> = {
  EvidenceSubmitted: (state, { evidence, document, work, files, by, chain }) => ({
    ...state,
    evidence: {
      ...state.evidence,
      [evidence]: {
        document, ...(work !== undefined && { work }), submittedBy: by, chain, verifiedBy: [], files,
        // What nobody has to verify counts at once.
        status: chain.length === 0 ? 'verified' : 'submitted',
      },
    },
  }),
  EvidenceReturned: (state, { evidence }) => ({
    ...state, evidence: changed(state.evidence, evidence, (one) => ({ ...one, status: 'returned' })),
  }),
  EvidenceVerified: (state, { evidence, by, final }) => ({
    ...state,
    evidence: changed(state.evidence, evidence, (one) => ({ ...one, verifiedBy: [...one.verifiedBy, by], status: final ? 'verified' : one.status })),
  }),
};
