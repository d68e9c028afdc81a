import type { Role } from './browser.js';

/** `:checked` in a path stands for an import that has come so far (imports/prepared.ts). */
export type Seen = { readonly path: string; readonly as: Role };

/** Every screen there is, and whose it is. */
export const SCREENS: readonly Seen[] = [
  { path: '/', as: 'pengawas-pusat' },
  { path: '/?fiscalYear=2021&line=stages&tiles=absorption', as: 'satker' },
  { path: '/?fiscalYear=2027', as: 'pengawas-pusat' },
  { path: '/?asOf=2021-05-01T00:00:00Z', as: 'auditor' },
  { path: '/dinding', as: 'pengawas-pusat' },
  { path: '/tenggat', as: 'pengawas-pusat' },
  { path: '/tenggat?running=true&province=52', as: 'ppk' },
  { path: '/tenggat?band=overdue', as: 'fasilitator' },
  { path: '/tenggat?asOf=2021-05-01T00:00:00Z', as: 'pengawas-pusat' },
  { path: '/tenggat?tab=log', as: 'pengawas-pusat' },
  { path: '/tenggat?tab=jobs', as: 'ppk' },
  { path: '/jadwal', as: 'pengawas-pusat' },
  { path: '/jadwal/kotaku-dfat/2021', as: 'pengawas-pusat' },
  { path: '/jadwal/kotaku-cfw/2021?part=what-if', as: 'satker' },
  { path: '/jadwal/kotaku-cfw/2021?part=publish', as: 'pengawas-pusat' },
  { path: '/jadwal/kotaku-dfat/2021/revisi/0', as: 'ppk' },
  { path: '/impor', as: 'pengawas-pusat' },
  { path: '/impor', as: 'ppk' },
  { path: '/impor/:uploaded', as: 'pengawas-pusat' },
  { path: '/impor/:checked?step=check', as: 'pengawas-pusat' },
  { path: '/impor/:checked?step=check&rows=duplicate', as: 'pengawas-pusat' },
  { path: '/impor/:checked?step=preview', as: 'pengawas-pusat' },
  { path: '/impor/:checked?step=apply', as: 'pengawas-pusat' },
  { path: '/impor/:applied', as: 'pengawas-pusat' },
  { path: '/laporan', as: 'pengawas-pusat' },
  { path: '/laporan?tab=lists&programme=kotaku-cfw', as: 'auditor' },
  { path: '/laporan?tab=reconciliation&programme=kotaku-cfw&month=2021-05', as: 'satker' },
  { path: '/operasional', as: 'operator' },
  { path: '/lapangan', as: 'fasilitator' },
  { path: '/lapangan/lokasi/kotaku-cfw-2021-52.71.01.1007', as: 'fasilitator' },
  { path: '/lapangan/lokasi/kotaku-cfw-2021-52.71.01.1007/report-progress', as: 'fasilitator' },
  { path: '/lapangan/laporan', as: 'fasilitator' },
];
