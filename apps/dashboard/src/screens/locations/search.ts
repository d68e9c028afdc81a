/** Which locations, in the address beside the frame. */
export type LocationsSearch = {
  readonly q?: string;
  readonly stage?: string;
  readonly status?: Status;
  readonly satker?: string;
  readonly regency?: string;
  readonly overdue?: boolean;
  readonly accelerated?: boolean;
  readonly handedOver?: boolean;
  readonly sort?: LocationSort;
  /** The form by which a location is designated is open. */
  readonly designate?: true;
};

export const STATUSES = ['counted', 'open', 'active', 'suspended', 'finished', 'cancelled', 'replaced', 'terminated'] as const;
export type Status = (typeof STATUSES)[number];
export const SORTS = ['region', 'longest-standing', 'latest-change', 'amount'] as const;
export type LocationSort = (typeof SORTS)[number];

const STAGE = /^[A-Z][A-Z0-9_]{1,59}$/;
const SATKER = /^[a-z][a-z0-9-]{1,39}$/;
const REGENCY = /^\d{2}\.\d{2}$/;
const LONGEST_WORDS = 100;

export const soundLocationsSearch = ({ q, stage, status, satker, regency, overdue, accelerated, handedOver, sort, designate }: Record<string, unknown>): LocationsSearch => ({
  ...(typeof q === 'string' && q.trim() !== '' ? { q: q.slice(0, LONGEST_WORDS) } : {}),
  ...(typeof stage === 'string' && STAGE.test(stage) ? { stage } : {}),
  ...(STATUSES.some((one) => one === status) ? { status: status as Status } : {}),
  ...(typeof satker === 'string' && SATKER.test(satker) ? { satker } : {}),
  ...(REGENCY.test(String(regency)) ? { regency: String(regency) } : {}),
  ...flag('overdue', overdue), ...flag('accelerated', accelerated), ...flag('handedOver', handedOver),
  ...(SORTS.some((one) => one === sort) ? { sort: sort as LocationSort } : {}),
  ...(String(designate) === 'true' ? { designate: true } : {}),
});

const flag = <Name extends string>(name: Name, value: unknown): { readonly [N in Name]?: boolean } =>
  (String(value) === 'true' || String(value) === 'false' ? { [name]: String(value) === 'true' } as { readonly [N in Name]: boolean } : {});
