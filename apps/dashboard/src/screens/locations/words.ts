import { both } from '../../words/bilingual.js';
import type { LocationSort, Status } from './search.js';

export const WORDS = {
  title: both('Lokasi', 'Locations'),
  designate: both('Tetapkan lokasi', 'Designate a location'),
  designateNow: both('Anda melihat masa lalu: kembali ke sekarang untuk menetapkan lokasi.', 'You are looking at the past: go back to now to designate a location.'),
  toItsPage: both('Ke halaman lokasi itu', 'To the page of that location'),
  lead: (total: string) => both(`${total} lokasi sesuai saringan, dalam wewenang Anda`, `${total} locations match, within your authority`),
  search: both('Nama, kode, SK, kontrak', 'Name, code, SK, contract'),
  stage: both('Tahapan kini', 'Current stage'),
  status: both('Keadaan', 'State'),
  satker: both('Satker', 'Satker'),
  regency: both('Kabupaten/kota', 'Regency or city'),
  regencyFirst: both('Pilih provinsi', 'Province first'),
  overdue: both('Tenggat', 'Deadlines'),
  overdueYes: both('Ada yang terlambat', 'Something is late'),
  overdueNo: both('Tidak ada yang terlambat', 'Nothing is late'),
  accelerated: both('Percepatan', 'Acceleration'),
  acceleratedYes: both('Dipercepat', 'Accelerated'),
  acceleratedNo: both('Tidak', 'Not'),
  sort: both('Urutkan', 'Sort by'),
  all: both('Semua', 'All'),
  notInPast: both('Keterlambatan dan urutan tidak tersedia untuk masa lalu; yang ditampilkan adalah kedudukan lokasi pada saat itu.', 'Lateness and sorting are not available for the past; what is shown is where each location stood then.'),
  clear: both('Hapus saringan', 'Clear the filters'),
  none: both('Belum ada lokasi dalam cakupan dan wewenang Anda.', 'There is no location yet within your scope and authority.'),
  noMatch: both('Tidak ada lokasi yang cocok dengan saringan ini.', 'No location matches these filters.'),
  noneThen: both('Pada saat itu belum ada lokasi yang diketahui sistem.', 'At that moment the system knew of no location.'),
  list: both('Daftar lokasi', 'List of locations'),
  location: both('Lokasi', 'Location'),
  locationOrder: both('Urut menurut kode wilayah Kemendagri.', 'In the order of the region codes.'),
  programme: both('Program · TA', 'Programme · FY'),
  since: (day: string) => both(`sejak ${day}`, `since ${day}`),
  physical: both('Fisik', 'Progress'),
  physicalCounts: both('Kemajuan fisik di lapangan menurut laporan terakhir.', 'Physical progress in the field by the latest reports.'),
  amount: both('Besaran', 'Amount'),
  disbursed: both('Cair', 'Disbursed'),
  disbursedCounts: both('Dana yang sudah cair dengan SP2D, dan bagiannya dari besaran SK.', 'Money disbursed by SP2D, and its share of the amount of the SK.'),
  findings: both('Temuan', 'Findings'),
  findingsCounts: both('Temuan yang masih terbuka.', 'Findings that are still open.'),
  changed: both('Berubah', 'Changed'),
};

export const SORT_NAMES = {
  'region': both('Kode wilayah', 'Region code'),
  'longest-standing': both('Paling lama di tahapannya', 'Longest at its stage'),
  'latest-change': both('Perubahan terbaru', 'Latest change'),
  'amount': both('Besaran terbesar', 'Largest amount'),
} as const satisfies Record<LocationSort, unknown>;

export const STATUS_NAMES = {
  active: both('Berjalan', 'Active'),
  suspended: both('Ditunda', 'Suspended'),
  finished: both('Selesai', 'Finished'),
  cancelled: both('Dibatalkan', 'Cancelled'),
  replaced: both('Diganti', 'Replaced'),
  terminated: both('Kontrak diputus', 'Contract terminated'),
} as const satisfies Record<Status, unknown>;
