import { isNationwide, ROLES, type Role, type Scope } from '@app/kernel';

const EVERYONE: readonly Role[] = ROLES;
const OPERATORS: readonly Role[] = ['operator'];
const WATCHERS: readonly Role[] = ['operator', 'pengawas-pusat', 'auditor'];

/** Which role may ask or operate what. What it then sees is cut to its scope by every query. */
export const QUERY_ROLES = {
  'locations.read': EVERYONE,
  'overview.read': EVERYONE,
  'transitions.read': EVERYONE,
  'definitions.read': EVERYONE,
  'budgets.read': EVERYONE,
  'calendar.read': EVERYONE,
  'schedules.read': EVERYONE,
  'deadlines.read': EVERYONE,
  'reminders.read': EVERYONE,
  /** Which kind of list, the command that its rows become says. */
  'imports.use': ['pengawas-pusat', 'korkot', 'fasilitator'],
  'directory.read': ['operator', 'pengawas-pusat'],
  'messages.read': WATCHERS,
  'refusals.read': ['auditor', 'pengawas-pusat'],
  'operations.read': WATCHERS,
  'operations.run': OPERATORS,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type QueryName = keyof typeof QUERY_ROLES;

/** The machine works for the whole country: what is asked of it or done to it is not a region's. */
const OF_THE_MACHINE: readonly QueryName[] = ['directory.read', 'messages.read', 'operations.read', 'operations.run'];

export const mayQuery = (role: Role, scope: Scope, query: QueryName): boolean =>
  (QUERY_ROLES[query] as readonly Role[]).includes(role) && (!OF_THE_MACHINE.includes(query) || isNationwide(scope));
