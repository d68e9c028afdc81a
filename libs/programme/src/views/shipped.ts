import { bilingual } from '@app/kernel';
import type { ShippedView } from './commands.js';

export const SHIPPED_VIEWS: readonly ShippedView[] = [
  { view: 'terlambat', name: bilingual('Terlambat wilayah saya', 'Late in my region'), filters: { band: 'overdue', sort: 'days-late' } },
  { view: 'jatuh-tempo-7-hari', name: bilingual('Jatuh tempo 7 hari', 'Due in 7 days'), filters: { band: 'due-in-7-days', sort: 'due-day' } },
  { view: 'indikasi-kritis', name: bilingual('Indikasi kritis', 'Signs of a critical delay'), filters: { band: 'critical', sort: 'days-late' } },
  { view: 'tahap-1-belum-cair', name: bilingual('Tahap I belum cair >14 hari', 'Tranche 1 not disbursed for more than 14 days'), filters: { band: 'tranche-1-waiting', sort: 'days-late' } },
  { view: 'rkm-belum-dibayar', name: bilingual('RKM terverifikasi, belum kontrak atau Tahap I', 'Work plan verified, no contract or tranche 1'), filters: { band: 'verified-unpaid', sort: 'days-late' } },
  { view: 'tahap-2-belum-cair', name: bilingual('Fisik ≥ 50 %, Tahap II belum cair', 'Works ≥ 50%, tranche 2 not disbursed'), filters: { band: 'tranche-2-waiting', sort: 'days-late' } },
  { view: 'fisik-diam', name: bilingual('Dana cair, fisik diam >14 hari', 'Paid, works still for more than 14 days'), filters: { band: 'paid-but-still', sort: 'days-late' } },
  { view: 'lintas-tahun', name: bilingual('Berisiko melewati 31 Desember', 'At risk of crossing 31 December'), filters: { band: 'crossing-year', sort: 'days-late' } },
  { view: 'calon-percepatan', name: bilingual('Calon percepatan', 'Eligible for acceleration'), filters: { band: 'may-accelerate', sort: 'place' } },
  { view: 'tanpa-kabar', name: bilingual('Tanpa kabar >30 hari', 'No news for more than 30 days'), filters: { band: 'no-news', sort: 'place' } },
  { view: 'pengingat-gagal', name: bilingual('Pengingat gagal terkirim', 'Reminders that reached nobody'), filters: { band: 'reminder-failed', sort: 'days-late' } },
];
