import { ROLES, type Role, type Scope } from '@app/kernel';

/** `location`, `satker`: what the address names must lie within the authority; `nation`: the authority must be the whole country. */
export type Subject = 'nobody' | 'caller' | 'scope' | 'location' | 'satker' | 'nation' | 'law' | 'machine' | 'owned' | 'begun';
export type Expected = { readonly roles: readonly Role[] | 'public'; readonly of: Subject; readonly loopback?: boolean };

const CENTRAL: readonly Role[] = ['pengawas-pusat'];
const WATCHERS: readonly Role[] = ['operator', 'pengawas-pusat', 'auditor'];
const KEEPERS: readonly Role[] = ['operator', 'pengawas-pusat'];
const FIELD: readonly Role[] = ['fasilitator', 'korkot'];
const OFFICE: readonly Role[] = ['ppk', 'satker'];
const IMPORTERS: readonly Role[] = [...CENTRAL, ...FIELD];

const COMMANDS: readonly (readonly [roles: readonly Role[], commands: readonly string[]])[] = [
  [CENTRAL, ['designate-location', 'amend-designation', 'repin-definition', 'raise-finding', 'settle-finding', 'cancel', 'substitute']],
  [[...OFFICE, ...CENTRAL], ['assign-officer', 'reopen-stage', 'suspend', 'resume', 'extend-deadline', 'accelerate', 'cross-fiscal-year']],
  [[...FIELD, ...OFFICE, ...CENTRAL], ['start-stage', 'complete-stage', 'flag-hindrance', 'lift-hindrance']],
  [[...FIELD, ...OFFICE], ['submit-evidence', 'add-work', 'request-tranche', 'correct-progress', 'correct-labour', 'report-leftover', 'follow-up-finding', 'record-functionality']],
  [['korkot', ...OFFICE, ...CENTRAL], ['return-evidence', 'verify-evidence', 'score-spot-check']],
  [FIELD, ['form-institution', 'report-progress', 'report-labour']],
  [['ppk'], ['sign-contract', 'amend-contract', 'terminate-contract', 'issue-spp']],
  [['satker'], ['issue-spm']],
  [OFFICE, ['disburse-tranche', 'hand-over']],
];

/** Written out a second time on purpose: a slip in a decorator or in the policy tables shows as a difference between the two. */
export const EXPECTED: Readonly<Record<string, Expected>> = {
  'POST /v1/sessions': { roles: 'public', of: 'nobody' },
  'GET /v1/sessions/current': { roles: ROLES, of: 'caller' },
  'DELETE /v1/sessions/current': { roles: ROLES, of: 'caller' },
  'GET /v1/locations': { roles: ROLES, of: 'scope' },
  'GET /v1/locations/:id': { roles: ROLES, of: 'location' },
  'GET /v1/locations/:id/history': { roles: ROLES, of: 'location' },
  'GET /v1/locations/:id/allowed-commands': { roles: ROLES, of: 'location' },
  'GET /v1/locations/:id/refusals': { roles: ['auditor', 'pengawas-pusat'], of: 'location' },
  'GET /v1/locations/:id/files': { roles: ROLES, of: 'location' },
  'GET /v1/locations/:id/files/:sha256': { roles: ROLES, of: 'begun' },
  'PUT /v1/locations/:id/files/:sha256': { roles: [...FIELD, ...OFFICE, ...CENTRAL], of: 'location' },
  'GET /v1/overview': { roles: ROLES, of: 'scope' },
  'GET /v1/overview/summary': { roles: ROLES, of: 'scope' },
  'GET /v1/overview/curve': { roles: ROLES, of: 'scope' },
  'GET /v1/transitions': { roles: ROLES, of: 'scope' },
  'GET /v1/deadlines': { roles: ROLES, of: 'scope' },
  'GET /v1/deadlines/late': { roles: ROLES, of: 'scope' },
  'GET /v1/locations/:id/deadlines': { roles: ROLES, of: 'location' },
  'GET /v1/reminders': { roles: ROLES, of: 'scope' },
  'GET /v1/reminders/incidents': { roles: ROLES, of: 'scope' },
  'GET /v1/locations/:id/reminders': { roles: ROLES, of: 'location' },
  'POST /v1/locations/:id/reminders/acknowledge': { roles: [...FIELD, ...OFFICE], of: 'location' },
  'POST /v1/locations/:id/reminders/snooze': { roles: [...FIELD, ...OFFICE], of: 'location' },
  ...Object.fromEntries(['locations', 'labour', 'money', 'deadlines', 'late', 'transitions', 'reminders'].map((list) => [`GET /v1/exports/${list}.:format`, { roles: ROLES, of: 'scope' as const }])),
  'GET /v1/exports/messages.:format': { roles: WATCHERS, of: 'machine' },
  'GET /v1/exports/locations/:id/history.:format': { roles: ROLES, of: 'location' },
  ...Object.fromEntries(['GET /v1/reports', 'GET /v1/reports/:form.:format', 'POST /v1/reconciliations', 'POST /v1/reconciliations/sheet.:format'].map((route) => [route, { roles: ROLES, of: 'scope' as const }])),
  'GET /v1/live': { roles: ROLES, of: 'scope' },
  'GET /v1/freshness': { roles: ROLES, of: 'scope' },
  'GET /v1/regions': { roles: ROLES, of: 'scope' },
  'GET /v1/definitions': { roles: ROLES, of: 'scope' },
  'GET /v1/definitions/:programme': { roles: ROLES, of: 'scope' },
  'GET /v1/definitions/:programme/:version': { roles: ROLES, of: 'scope' },
  'POST /v1/definitions/:programme/versions': { roles: ['pengawas-pusat', 'operator'], of: 'law' },
  'GET /v1/budgets/:satker/:fiscalYear': { roles: ROLES, of: 'satker' },
  ...Object.fromEntries(['record-dipa', 'open-dipa-revision', 'make-dipa-revision-effective'].map((command) =>
    [`POST /v1/budgets/:satker/:fiscalYear/commands/${command}`, { roles: ['satker', ...CENTRAL], of: 'satker' }])),
  'POST /v1/emergency/commands/declare-emergency': { roles: CENTRAL, of: 'nation' },
  'POST /v1/emergency/commands/lift-emergency': { roles: CENTRAL, of: 'nation' },
  'GET /v1/calendar': { roles: ROLES, of: 'scope' },
  'GET /v1/calendar/versions': { roles: ROLES, of: 'scope' },
  'GET /v1/calendar/count': { roles: ROLES, of: 'scope' },
  'POST /v1/calendar/commands/publish-days-off': { roles: [...CENTRAL, 'operator'], of: 'nation' },
  ...Object.fromEntries(['', '/:programme/:fiscalYear', ...['drafts', 'drafts/:draft', 'revisions', 'revisions/:revision', 'revisions/:revision/progress'].map((part) => `/:programme/:fiscalYear/${part}`)]
    .map((part) => [`GET /v1/schedules${part}`, { roles: ROLES, of: 'scope' }])),
  'POST /v1/schedules/:programme/:fiscalYear/preview': { roles: ROLES, of: 'scope' },
  ...Object.fromEntries(['rows', 'load', 'locations'].flatMap((part) => [`GET /v1/schedules/:programme/:fiscalYear/previews/:preview/${part}`, `GET /v1/exports/schedules/:programme/:fiscalYear/previews/:preview/${part}.:format`])
    .map((route) => [route, { roles: ROLES, of: 'scope' as const }])),
  ...Object.fromEntries(['drafts', 'drafts/:draft/discard', 'revisions'].map((part) => [`POST /v1/schedules/:programme/:fiscalYear/${part}`, { roles: KEEPERS, of: 'law' }])),
  'GET /v1/directory': { roles: KEEPERS, of: 'machine' },
  ...Object.fromEntries(['record-contact', 'record-contacts', 'end-contact'].map((command) => [`POST /v1/directory/commands/${command}`, { roles: KEEPERS, of: 'nation' }])),
  'GET /v1/messages': { roles: WATCHERS, of: 'machine' },
  'GET /v1/messages/preview': { roles: WATCHERS, of: 'machine' },
  'POST /v1/messages/:recipient/:message/commands/retry-message': { roles: ['operator'], of: 'nation' },
  'POST /v1/feeds': { roles: ROLES, of: 'caller' },
  'GET /v1/feeds': { roles: ROLES, of: 'caller' },
  'DELETE /v1/feeds/:feed': { roles: ROLES, of: 'caller' },
  'GET /v1/operations/feeds': { roles: WATCHERS, of: 'machine' },
  'DELETE /v1/operations/feeds/:feed': { roles: ['operator'], of: 'machine' },
  ...Object.fromEntries(['GET /v1/views', 'POST /v1/views', 'DELETE /v1/views/:view', 'GET /v1/bulk', 'POST /v1/bulk', 'POST /v1/bulk/preview'].map((route) => [route, { roles: ROLES, of: 'caller' as const }])),
  'POST /v1/views/:view/name': { roles: ROLES, of: 'caller' },
  ...Object.fromEntries(['GET /v1/bulk/:bulk', 'GET /v1/bulk/:bulk/rows', 'POST /v1/bulk/:bulk/retry', 'POST /v1/bulk/:bulk/cancel'].map((route) => [route, { roles: ROLES, of: 'begun' as const }])),
  'GET /v1/feeds/:token.ics': { roles: 'public', of: 'nobody' },
  ...Object.fromEntries(['GET /v1/imports', 'POST /v1/imports', 'GET /v1/imports/template.xlsx'].map((route) => [route, { roles: IMPORTERS, of: 'scope' as const }])),
  ...Object.fromEntries(['GET /v1/imports/:id', ...['rows', 'effect', 'annotated.xlsx'].map((part) => `GET /v1/imports/:id/${part}`), ...['mapping', 'apply', 'undo'].map((part) => `POST /v1/imports/:id/${part}`)]
    .map((route) => [route, { roles: IMPORTERS, of: 'owned' as const }])),
  'GET /v1/outbox': { roles: WATCHERS, of: 'machine' },
  'GET /v1/operations/projections': { roles: WATCHERS, of: 'machine' },
  'POST /v1/operations/projections/:name/rebuild': { roles: ['operator'], of: 'machine' },
  'GET /v1/operations/reminders': { roles: WATCHERS, of: 'machine' },
  'POST /v1/operations/reminders/release': { roles: ['operator'], of: 'machine' },
  'GET /v1/operations/firings': { roles: WATCHERS, of: 'machine' },
  'GET /v1/operations/parked': { roles: WATCHERS, of: 'machine' },
  'POST /v1/operations/parked/retry': { roles: ['operator'], of: 'machine' },
  'GET /health/live': { roles: 'public', of: 'nobody' },
  'GET /health/ready': { roles: 'public', of: 'nobody' },
  'GET /metrics': { roles: WATCHERS, of: 'machine', loopback: true },
  ...Object.fromEntries(COMMANDS.flatMap(([roles, commands]) =>
    commands.map((command) => [`POST /v1/locations/:id/commands/${command}`, { roles, of: 'location' }]))),
};

export type Place = { readonly programme: string; readonly region: string; readonly satker: string; readonly satkerRegion: string };
export type Verdict = 'through' | 401 | 403 | 404;

const lies = (region: string, { regions, programmes }: Scope, programme?: string): boolean =>
  regions.some((area) => area === '' || area.split('.').every((part, at) => region.split('.')[at] === part)) &&
  (programme === undefined || programmes === undefined || programmes.includes(programme));

const within = (of: Subject, scope: Scope, { programme, region, satkerRegion }: Place): boolean => {
  switch (of) {
    case 'location': return lies(region, scope, programme);
    case 'satker': return satkerRegion === '' ? scope.regions.includes('') : lies(satkerRegion, scope);
    case 'law': return scope.regions.includes('') && lies('', scope, programme);
    case 'nation':
    case 'machine': return scope.regions.includes('') && scope.programmes === undefined;
    default: return true;
  }
};

/** Of what lies elsewhere nobody is told whether it is there; of a command nobody is told that it would have been understood. */
export const verdict = (method: string, { roles, of, loopback = false }: Expected, place: Place, caller: { readonly role: Role; readonly scope: Scope } | undefined): Verdict => {
  if (roles === 'public' || loopback) return 'through';
  if (caller === undefined) return 401;
  if (!roles.includes(caller.role)) return 403;
  if (of === 'begun') return 404; // nobody has begun any
  if (of === 'owned') return method === 'GET' ? 404 : 'through'; // what nobody has uploaded is nobody's
  if (within(of, caller.scope, place)) return 'through';
  return method === 'GET' && of !== 'machine' ? 404 : 403;
};
