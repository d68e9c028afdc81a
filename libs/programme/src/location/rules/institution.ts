import { accept, type Unmet } from '@app/kernel';
import { decided } from '../../decided.js';
import { unmet } from '../../sentences/location-refusals.js';
import type { KnownLocation } from '../state.js';
import { filled, isBlank, notAbove, pastDay, wholeNumber } from './particulars.js';
import type { Facts, Rule } from './rule.js';

const unmetToForm = (state: KnownLocation, { definition: { definition } }: Facts): readonly Unmet[] => {
  if (definition.institution === undefined) return [unmet('institution.not-in-programme')];
  return state.contract === undefined ? [] : [unmet('institution.contract-signed')];
};

const same = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((item, at) => item === other[at]);

const VILLAGE = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/;

/** Villages of the location's own region; a village joins hands with neighbours of its district. */
const scopeOf = ({ region }: KnownLocation): string => (VILLAGE.test(region) ? region.slice(0, region.lastIndexOf('.')) : region);

const wrongVillages = (villages: readonly string[], state: KnownLocation): readonly Unmet[] => {
  if (villages.length === 0 || villages.some(isBlank)) return [unmet('field.missing', { field: 'villages' })];
  const scope = scopeOf(state);
  const outside = villages.filter((village) => !VILLAGE.test(village) || !village.startsWith(`${scope}.`));
  const repeated = villages.filter((village, at) => villages.indexOf(village) !== at);
  return [
    ...[...new Set(outside)].map((village) => unmet('institution.village-outside', { village, scope })),
    ...[...new Set(repeated)].map((village) => unmet('institution.village-repeated', { village })),
  ];
};

export const formInstitution: Rule<'FormInstitution'> = {
  decide: (data, state, facts) => {
    const { kind, name, villages, members, women, formedOn, deed } = data;
    const { institution } = state;
    const already = institution !== undefined && institution.kind === kind && institution.name === name && institution.members === members &&
      institution.women === women && institution.formedOn === formedOn && institution.deed === deed && same(institution.villages, villages);
    if (already) return accept();
    const kinds = facts.definition.definition.institution?.kinds ?? [];
    return decided([
      ...unmetToForm(state, facts),
      ...(kinds.some(({ key }) => key === kind) ? [] : [unmet('institution.kind-unknown', { key: kind })]),
      ...filled('institutionName', name),
      ...wrongVillages(villages, state),
      ...wholeNumber('members', members, 1),
      ...wholeNumber('womenMembers', women, 0),
      ...notAbove('womenMembers', women, 'members', members),
      ...pastDay('formedOn', formedOn, facts), // an institution may be older than the designation
    ], { type: 'InstitutionFormed', data });
  },
  hindrances: (_, state, facts) => unmetToForm(state, facts),
};
