import { bilingual } from '@app/kernel';
import type { ShippedView } from './commands.js';

export const SHIPPED_VIEWS: readonly ShippedView[] = [
  { view: 'terlambat', name: bilingual('Terlambat wilayah saya', 'Late in my region'), filters: { band: 'overdue', sort: 'days-late' } },
  { view: 'jatuh-tempo-7-hari', name: bilingual('Jatuh tempo 7 hari', 'Due in 7 days'), filters: { band: 'due-in-7-days', sort: 'due-day' } },
  { view: 'indikasi-kritis', name: bilingual('Indikasi kritis', 'Signs of a critical delay'), filters: { band: 'critical', sort: 'days-late' } },
  { view: 'tahap-1-belum-cair', name: bilingual('Tahap I belum cair >14 hari', 'Tranche 1 not disbursed for more than 14 days'), filters: { band: 'tranche-1-waiting', sort: 'days-late' } },
  { view: 'tanpa-kabar', name: bilingual('Tanpa kabar >30 hari', 'No news for more than 30 days'), filters: { band: 'no-news', sort: 'place' } },
  { view: 'pengingat-gagal', name: bilingual('Pengingat gagal terkirim', 'Reminders that reached nobody'), filters: { band: 'reminder-failed', sort: 'days-late' } },
];
