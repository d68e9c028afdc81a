import type { Role } from '@app/kernel';
import type { Principal } from '../identity/identity.js';

type Post = { readonly unit: string; /** How much of the region's code the office answers for: nothing, `52`, or `52.71`. */ readonly width: 0 | 2 | 5 };

/** Offices and roles, no people: a facilitators' team and a Korkot per city or regency, a PPK and a Satker per province. */
const POSTS: Readonly<Record<Role, Post>> = {
  fasilitator: { unit: 'Tim Fasilitator', width: 5 },
  korkot: { unit: 'Korkot', width: 5 },
  ppk: { unit: 'PPK', width: 2 },
  satker: { unit: 'BPPW', width: 2 },
  'pengawas-pusat': { unit: 'Tim Pengawasan Pusat', width: 0 },
  auditor: { unit: 'Auditor', width: 0 },
  operator: { unit: 'Operator', width: 0 },
};

const appointed = new Map<string, Principal>();

/** Whoever holds that role where the region lies. */
export const officerFor = (role: Role, region: string): Principal => {
  const area = region.slice(0, POSTS[role].width);
  const account = area === '' ? role : `${role}-${area}`;
  const known = appointed.get(account);
  if (known !== undefined) return known;
  const officer: Principal = { actor: { id: account, person: account, role, unit: `${POSTS[role].unit} ${area}`.trim() }, scope: { regions: [area] } };
  appointed.set(account, officer);
  return officer;
};
