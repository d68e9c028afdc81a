import type { LocationEventOf } from '../events.js';
import type { KnownLocation } from '../state.js';
import type { Evolution } from './evolution.js';

export const designated = ({ locationId, pin, fiscalYear, region, regionNames, sk, amount, satker, replaces }: LocationEventOf<'LocationDesignated'>['data']): KnownLocation => ({
  situation: 'active',
  locationId, pin, fiscalYear, region, regionNames, designatedOn: sk.date, sk, amount, satker,
  ...(replaces !== undefined && { replaces }),
  officers: {}, stages: {}, evidence: {}, works: {}, tranches: {}, physical: 0, progress: {}, labour: {},
  findings: {}, spotChecks: {}, suspensions: [], extensions: [],
});

export const designationEvolution: Evolution<'DesignationAmended' | 'DefinitionRepinned' | 'OfficerAssigned'> = {
  DesignationAmended: (state, { sk, amount }) => ({ ...state, sk, amount }),
  DefinitionRepinned: (state, { to }) => ({ ...state, pin: to }),
  OfficerAssigned: (state, { role, account, unit }) => ({ ...state, officers: { ...state.officers, [role]: { account, unit } } }),
};
