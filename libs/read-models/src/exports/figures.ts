import { bilingual } from '@app/kernel';
import type { LabourListItem } from '../labour-board/list.js';
import type { TrancheListItem } from '../money-board/list.js';
import { count, day, decimal, rupiah, text, type ListSheet } from './column.js';
import { placeColumns, satkerColumn } from './of-places.js';
import { TRANCHES_IN_WORDS } from './words.js';

export const labourSheet: ListSheet<LabourListItem> = {
  name: bilingual('tenaga-kerja', 'labour'),
  title: bilingual('Tenaga kerja per lokasi, paket dan bulan', 'Labour by location, work and month'),
  columns: [
    ...placeColumns, satkerColumn,
    text('Paket', 'Work', ({ work }) => work),
    text('Bulan', 'Month', ({ month }) => month, 10),
    count('Pekerja', 'Workers', ({ workers }) => workers),
    count('Perempuan', 'Women', ({ women }) => women),
    count('MBR', 'Low income (MBR)', ({ mbr }) => mbr),
    count('Terdampak', 'Affected', ({ affected }) => affected),
    decimal('HOK', 'Person-days (HOK)', ({ hok }) => hok),
    rupiah('Upah (Rp)', 'Wages (IDR)', ({ wages }) => wages),
    count('Usia termuda', 'Youngest age', ({ youngestAge }) => youngestAge),
    count('Koreksi', 'Corrections', ({ corrections }) => corrections),
  ],
};

export const moneySheet: ListSheet<TrancheListItem> = {
  name: bilingual('pencairan', 'disbursement'),
  title: bilingual('Pencairan dana per lokasi dan tahap', 'Disbursement by location and tranche'),
  columns: [
    ...placeColumns, satkerColumn,
    count('Tahap', 'Tranche', ({ tranche }) => tranche),
    decimal('Porsi (%)', 'Share (%)', ({ percent }) => percent),
    rupiah('Diajukan (Rp)', 'Requested (IDR)', ({ amount }) => amount),
    text('Status', 'Status', ({ status }) => TRANCHES_IN_WORDS[status]),
    day('Diajukan pada', 'Requested on', ({ requestedOn }) => requestedOn),
    text('Nomor SPP', 'SPP number', ({ spp }) => spp?.number),
    day('Tanggal SPP', 'SPP date', ({ spp }) => spp?.on),
    text('Nomor SPM', 'SPM number', ({ spm }) => spm?.number),
    day('Tanggal SPM', 'SPM date', ({ spm }) => spm?.on),
    text('Nomor SP2D', 'SP2D number', ({ sp2d }) => sp2d?.number),
    day('Tanggal SP2D', 'SP2D date', ({ sp2d }) => sp2d?.on),
    rupiah('Cair (Rp)', 'Disbursed (IDR)', ({ disbursed }) => disbursed),
  ],
};
