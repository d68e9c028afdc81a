import type { Schemas } from '../../api/client.js';
import type { Role } from '../../api/session.js';

export type ImportKind = Schemas['ImportDto']['kind'];

const FIELD: readonly ImportKind[] = ['progress', 'labour'];

/** Which lists a role may send: those whose rows it may record one by one. */
export const kindsOf = (role: Role | undefined): readonly ImportKind[] => {
  if (role === 'pengawas-pusat') return ['designation'];
  return role === 'korkot' || role === 'fasilitator' ? FIELD : [];
};
