import { bilingual } from '@app/kernel';
import type { LocationItem } from '../location-board/item.js';
import type { StandingItem } from '../standing/standing-item.js';
import { count, day, decimal, flag, moment, rupiah, text, type ListSheet } from './column.js';
import { placeColumns, satkerColumn, standingColumns } from './of-places.js';
import { hindrancesInWords } from './words.js';

export const locationSheet: ListSheet<LocationItem> = {
  name: bilingual('lokasi', 'locations'),
  title: bilingual('Daftar lokasi', 'List of locations'),
  columns: [
    ...placeColumns, satkerColumn, ...standingColumns,
    text('Nomor SK', 'SK number', ({ sk }) => sk.number),
    day('Tanggal SK', 'SK date', ({ sk }) => sk.date),
    rupiah('Besaran bantuan (Rp)', 'Aid amount (IDR)', ({ amount }) => amount),
    text('Nomor kontrak', 'Contract number', ({ contract }) => contract?.number),
    rupiah('Nilai kontrak (Rp)', 'Contract amount (IDR)', ({ contract }) => contract?.amount),
    day('Akhir kontrak', 'Contract ends', ({ contract }) => contract?.endsOn),
    decimal('Fisik (%)', 'Physical (%)', ({ physical }) => physical),
    rupiah('Dana cair (Rp)', 'Disbursed (IDR)', ({ disbursed }) => disbursed),
    count('Tahap cair', 'Tranches disbursed', ({ tranchesDisbursed }) => tranchesDisbursed),
    rupiah('Sisa dana (Rp)', 'Leftover (IDR)', ({ leftover }) => leftover),
    count('Pekerja', 'Workers', ({ labour }) => labour.workers),
    count('Perempuan', 'Women', ({ labour }) => labour.women),
    count('MBR', 'Low income (MBR)', ({ labour }) => labour.mbr),
    decimal('HOK', 'Person-days (HOK)', ({ labour }) => labour.hok),
    rupiah('Upah (Rp)', 'Wages (IDR)', ({ labour }) => labour.wages),
    count('Temuan terbuka', 'Open findings', ({ findings }) => findings.open),
    count('Temuan menahan', 'Blocking findings', ({ findings }) => findings.blocking),
    text('Hambatan ditandai', 'Flagged hindrances', ({ hindrances }) => hindrancesInWords(hindrances), 30),
    day('Ditunda sampai', 'Suspended until', ({ suspendedUntil }) => suspendedUntil),
    text('Dipercepat', 'Accelerated', ({ accelerated }) => flag(accelerated), 10),
    text('Lintas tahun', 'Crossed the year', ({ crossedYear }) => flag(crossedYear), 10),
    day('Serah terima', 'Handed over', ({ handedOverOn }) => handedOverOn),
    moment('Perubahan terakhir (WIB)', 'Latest change (WIB)', ({ recordedAt }) => recordedAt),
  ],
};

/** As they were then known to stand. */
export const standingSheet: ListSheet<StandingItem> = {
  name: bilingual('lokasi-per-tanggal', 'locations-as-of'),
  title: bilingual('Daftar lokasi pada suatu saat', 'List of locations at a moment'),
  columns: [...placeColumns, satkerColumn, ...standingColumns, text('Tahapan selesai terakhir', 'Last completed stage', ({ programme, lastCompletedStage }, stages) => lastCompletedStage && stages(programme, lastCompletedStage), 28)],
};
