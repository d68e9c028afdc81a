/** The roles of the programmes' chain of command; see `policy` in the engine for what each may do. */
export const ROLES = ['fasilitator', 'korkot', 'ppk', 'satker', 'pengawas-pusat', 'auditor', 'operator'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Who acts, as of that moment. Accounts and persons are ids: a directory turns them into names when showing.
 * `person` identifies the human behind the account, so that two accounts of one person cannot check each other.
 */
export type Actor = { readonly id: string; readonly person: string; readonly role: Role; readonly unit: string };

/** The part of the country an actor may see and act on: Kemendagri code prefixes; an empty list is nowhere, `['']` everywhere. */
export type Scope = { readonly regions: readonly string[]; readonly programmes?: readonly string[] };

/** The whole country and every programme. */
export const isNationwide = ({ regions, programmes }: Scope): boolean => regions.includes('') && programmes === undefined;

/** `52.71` covers `52.71` and `52.71.03.1004`, never `52.710`. */
export const covers = (scope: Scope, region: string, programme?: string): boolean =>
  scope.regions.some((prefix) => prefix === '' || region === prefix || region.startsWith(`${prefix}.`)) &&
  (programme === undefined || scope.programmes === undefined || scope.programmes.includes(programme));
