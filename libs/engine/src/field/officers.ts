import type { Role } from '@app/kernel';
import type { Principal } from '../identity/identity.js';

type Post = { readonly unit: string; /** How many parts of the region's code the office answers for. */ readonly parts: 0 | 1 | 2 };

/** Offices and roles, no people: a facilitators' team and a Korkot per city or regency, a PPK and a Satker per province. */
const POSTS: Readonly<Record<Role, Post>> = {
  fasilitator: { unit: 'Tim Fasilitator', parts: 2 },
  korkot: { unit: 'Korkot', parts: 2 },
  ppk: { unit: 'PPK', parts: 1 },
  satker: { unit: 'BPPW', parts: 1 },
  'pengawas-pusat': { unit: 'Tim Pengawasan Pusat', parts: 0 },
  auditor: { unit: 'Auditor', parts: 0 },
  operator: { unit: 'Operator', parts: 0 },
};

const appointed = new Map<string, Principal>();

/** Whoever holds that role where the region lies. */
export const officerFor = (role: Role, region: string): Principal => {
  const area = region.split('.').slice(0, POSTS[role].parts).join('.');
  const account = area === '' ? role : `${role}-${area}`;
  const known = appointed.get(account);
  if (known !== undefined) return known;
  const officer: Principal = { actor: { id: account, person: account, role, unit: `${POSTS[role].unit} ${area}`.trim() }, scope: { regions: [area] } };
  appointed.set(account, officer);
  return officer;
};
