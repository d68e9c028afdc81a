import { headingSet, type Header as HeaderOf, type Heading } from './headings.js';

/** What an SK list tells of a location. */
const HEADINGS = {
  skRow: { title: 'No Urut', also: ['no', 'nomor', 'nomor urut', 'baris sk', 'no lampiran', 'nomor lampiran'] },
  skNumber: { title: 'No SK', also: ['sk', 'nomor sk', 'no surat keputusan', 'nomor surat keputusan', 'sk penetapan', 'no sk penetapan', 'nomor sk penetapan'] },
  skDate: { title: 'Tanggal SK', also: ['tgl sk', 'tanggal surat keputusan', 'tanggal penetapan', 'tanggal sk penetapan'] },
  programme: { title: 'Program', also: ['programme', 'jenis program', 'kegiatan', 'jenis kegiatan'] },
  fiscalYear: { title: 'TA', also: ['t a', 'tahun anggaran', 'thn anggaran', 'tahun'] },
  province: { title: 'Provinsi', also: ['propinsi', 'prov'] },
  regency: { title: 'Kab/Kota', also: ['kabupaten kota', 'kota kabupaten', 'kota kab', 'kabupaten', 'kab', 'kota'] },
  district: { title: 'Kecamatan', also: ['kec', 'distrik', 'kecamatan distrik'] },
  village: { title: 'Desa/Kelurahan', also: ['kelurahan desa', 'desa kel', 'kel desa', 'kelurahan', 'desa', 'kel'] },
  regionCode: { title: 'Kode Wilayah', also: ['kode', 'kode kemendagri', 'kode wilayah kemendagri', 'kode desa', 'kode kelurahan', 'kode desa kelurahan', 'kode kecamatan'] },
  codeSystem: { title: 'Sistem Kode', also: ['jenis kode', 'sumber kode'] },
  amount: { title: 'Besaran Bantuan', also: ['besaran', 'pagu', 'pagu bantuan', 'nilai bantuan', 'jumlah bantuan', 'alokasi', 'nilai bpm', 'pagu bpm'] },
  satker: { title: 'Satker', also: ['satuan kerja', 'satker pelaksana'] },
} as const satisfies Record<string, Heading>;

export type SkField = keyof typeof HEADINGS;
export type Header = HeaderOf<SkField>;

export const SK_HEADINGS = headingSet<SkField>(HEADINGS, ['regionCode', 'village', 'district', 'regency']);
export const { titleOf, find: findHeader } = SK_HEADINGS;
