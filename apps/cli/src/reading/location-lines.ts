import type { Moments } from '@app/engine';
import type { KnownLocation } from '@app/programme';

const rupiah = (amount: number): string => `Rp ${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')}`;
const line = (id: string, en: string, value: string): string => `${`${id} / ${en}`.padEnd(36)} ${value}`;

export type ShownLocation = Moments & { readonly revision: number; readonly state: KnownLocation };

/** A location on one screen. Works and money are two facts and stand on two lines. */
export const locationLines = ({ revision, asOf, validAt, state }: ShownLocation): readonly string[] => [
  `${state.locationId} @ ${revision}${asOf === undefined ? '' : `, diketahui / known ${asOf}`}${validAt === undefined ? '' : `, berlaku / valid ${validAt}`}`,
  line('wilayah', 'region', Object.values(state.regionNames).reverse().join(', ')),
  line('keadaan', 'situation', state.situation),
  line('tahapan', 'stage', stageOf(state)),
  line('fisik', 'physical', `${state.physical} %`),
  line('besaran bantuan', 'grant', rupiah(state.amount)),
  line('tersalur', 'disbursed', rupiah(Object.values(state.tranches).reduce((sum, { status, amount }) => (status === 'disbursed' ? sum + amount : sum), 0))),
  line('dokumen terverifikasi', 'documents verified', countOf(Object.values(state.evidence), ({ status }) => status === 'verified')),
  line('temuan terbuka', 'open findings', countOf(Object.values(state.findings), ({ status }) => status !== 'settled')),
  line('ketentuan', 'definition', `${state.pin.programme} v${state.pin.version}`),
];

const countOf = <T>(items: readonly T[], counts: (item: T) => boolean): string => `${items.filter(counts).length} / ${items.length}`;

const stageOf = ({ currentStage, stages }: KnownLocation): string => {
  if (currentStage === undefined) return '-';
  const { status, startedOn, completedOn } = stages[currentStage] ?? {};
  return `${currentStage} ${status ?? 'menunggu/waiting'} ${completedOn ?? startedOn ?? ''}`.trimEnd();
};
