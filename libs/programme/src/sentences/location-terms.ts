import { bilingual, type Bilingual, type Role } from '@app/kernel';

export const ROLE_LABELS = {
  fasilitator: bilingual('Fasilitator', 'the facilitator'),
  korkot: bilingual('Askot/Korkot', 'the city coordinator (Korkot)'),
  ppk: bilingual('PPK', 'the commitment officer (PPK)'),
  satker: bilingual('Satker/BPPW', 'the Satker/BPPW'),
  'pengawas-pusat': bilingual('Tim Pengawas Pusat', 'the central supervision team'),
  auditor: bilingual('Auditor', 'the auditor'),
  operator: bilingual('Operator sistem', 'the system operator'),
} as const satisfies Record<Role, Bilingual>;

/** What a sentence calls the things a command carries; each opens a sentence in both languages. */
export const FIELDS = {
  occurredOn: bilingual('Tanggal kejadian', 'The date of the event'),
  skNumber: bilingual('Nomor SK', 'The SK number'),
  skDate: bilingual('Tanggal SK', 'The SK date'),
  skRow: bilingual('Nomor urut dalam SK', 'The row in the SK'),
  skRevision: bilingual('Nomor SK perubahan', 'The number of the amending SK'),
  satker: bilingual('Kode satker', 'The Satker code'),
  account: bilingual('Akun petugas', 'The officer\'s account'),
  unit: bilingual('Unit kerja petugas', 'The officer\'s unit'),
  institutionName: bilingual('Nama lembaga', 'The name of the institution'),
  members: bilingual('Jumlah anggota', 'The number of members'),
  womenMembers: bilingual('Jumlah anggota perempuan', 'The number of women members'),
  villages: bilingual('Desa/kelurahan peserta', 'The villages taking part'),
  formedOn: bilingual('Tanggal pembentukan', 'The date of formation'),
  workName: bilingual('Nama paket pekerjaan', 'The name of the work'),
  workInstitution: bilingual('KSM pelaksana paket', 'The group carrying out the work'),
  contractNumber: bilingual('Nomor kontrak', 'The contract number'),
  contractSignedOn: bilingual('Tanggal kontrak', 'The date of the contract'),
  contractEndsOn: bilingual('Tanggal akhir kontrak', 'The end date of the contract'),
  addendumNumber: bilingual('Nomor adendum', 'The addendum number'),
  terminationNumber: bilingual('Nomor surat pemutusan', 'The number of the termination letter'),
  terminatedOn: bilingual('Tanggal pemutusan', 'The date of termination'),
  sppNumber: bilingual('Nomor SPP', 'The SPP number'),
  sppDate: bilingual('Tanggal SPP', 'The SPP date'),
  spmNumber: bilingual('Nomor SPM', 'The SPM number'),
  spmDate: bilingual('Tanggal SPM', 'The SPM date'),
  sp2dDate: bilingual('Tanggal SP2D', 'The SP2D date'),
  observedOn: bilingual('Tanggal pengamatan', 'The date of observation'),
  workers: bilingual('Jumlah pekerja', 'The number of workers'),
  women: bilingual('Pekerja perempuan', 'The number of women workers'),
  mbr: bilingual('Pekerja MBR', 'The number of low-income workers (MBR)'),
  affected: bilingual('Pekerja terdampak', 'The number of affected workers'),
  breadwinners: bilingual('Pekerja tulang punggung keluarga', 'The number of breadwinners among the workers'),
  wages: bilingual('Jumlah upah', 'The total of wages'),
  youngestAge: bilingual('Usia pekerja termuda', 'The age of the youngest worker'),
  findingReference: bilingual('Nomor temuan', 'The reference of the finding'),
  findingSummary: bilingual('Ringkasan temuan', 'The summary of the finding'),
  followUpDueOn: bilingual('Batas waktu tindak lanjut', 'The deadline of the follow-up'),
  action: bilingual('Uraian tindak lanjut', 'The description of the follow-up'),
  settlementReference: bilingual('Nomor surat penyelesaian', 'The reference of the settlement'),
  checkedOn: bilingual('Tanggal uji petik', 'The date of the spot check'),
  suspendedFrom: bilingual('Tanggal mulai penundaan', 'The first day of the suspension'),
  suspendedUntil: bilingual('Tanggal akhir penundaan', 'The last day of the suspension'),
  resumedOn: bilingual('Tanggal dilanjutkan', 'The day of resumption'),
  newDueOn: bilingual('Batas waktu baru', 'The new deadline'),
  reference: bilingual('Nomor surat dasar', 'The reference of the letter it rests on'),
  bast: bilingual('Nomor BAST', 'The BAST number'),
  handedOverOn: bilingual('Tanggal serah terima', 'The date of the handover'),
  recipient: bilingual('Penerima serah terima', 'The recipient of the handover'),
  households: bilingual('Jumlah KK pemanfaat', 'The number of households served'),
} as const satisfies Record<string, Bilingual>;
export type Field = keyof typeof FIELDS;

/** `33,33 %` and `33.33 %`. */
export const percentage = (value: number): Bilingual => bilingual(`${String(value).replace('.', ',')} %`, `${value} %`);

export const either = (options: readonly Bilingual[]): Bilingual =>
  bilingual(options.map(({ id }) => id).join(' / '), options.map(({ en }) => en).join(' / '));

export const labelIn = (items: readonly { readonly key: string; readonly label: Bilingual }[] | undefined, key: string): Bilingual =>
  items?.find((item) => item.key === key)?.label ?? bilingual(key, key);
