import { headingSet } from '../designation/headings.js';

const LOCATION = { title: 'Kode Lokasi', also: ['id lokasi', 'lokasi'] } as const;
const WORK = { title: 'Kode Paket', also: ['paket', 'id paket'] } as const;

export type ProgressField = 'locationId' | 'work' | 'percent' | 'observedOn' | 'obstacle' | 'photoName' | 'photoHash' | 'photoBytes';
export type LabourField = 'locationId' | 'work' | 'month' | 'workers' | 'women' | 'mbr' | 'affected' | 'breadwinners' | 'hok' | 'wages' | 'youngestAge';

export const PROGRESS_HEADINGS = headingSet<ProgressField>({
  locationId: LOCATION,
  work: WORK,
  percent: { title: 'Fisik (%)', also: ['progres fisik', 'persen fisik', 'kemajuan fisik', 'progres', 'persentase fisik'] },
  observedOn: { title: 'Tanggal Pengamatan', also: ['tgl pengamatan', 'tanggal', 'tanggal pemeriksaan', 'per tanggal'] },
  obstacle: { title: 'Kendala', also: ['hambatan', 'masalah'] },
  photoName: { title: 'Berkas Foto', also: ['foto'] },
  photoHash: { title: 'Sidik Foto (SHA-256)', also: ['sha foto', 'hash foto'] },
  photoBytes: { title: 'Ukuran Foto (bita)', also: ['besar foto'] },
}, ['locationId']);

export const LABOUR_HEADINGS = headingSet<LabourField>({
  locationId: LOCATION,
  work: WORK,
  month: { title: 'Bulan', also: ['periode', 'bulan laporan'] },
  workers: { title: 'Pekerja', also: ['jumlah pekerja', 'tenaga kerja', 'jumlah tenaga kerja'] },
  women: { title: 'Perempuan', also: ['pekerja perempuan'] },
  mbr: { title: 'MBR', also: ['pekerja mbr'] },
  affected: { title: 'Terdampak', also: ['kehilangan penghasilan', 'pekerja terdampak'] },
  breadwinners: { title: 'Tulang Punggung Keluarga', also: ['tulang punggung'] },
  hok: { title: 'HOK', also: ['hari orang kerja', 'jumlah hok'] },
  wages: { title: 'Upah (Rp)', also: ['total upah', 'jumlah upah'] },
  youngestAge: { title: 'Usia Termuda', also: ['umur termuda'] },
}, ['locationId']);
