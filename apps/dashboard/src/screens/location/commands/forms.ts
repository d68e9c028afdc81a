import type { Forms } from './fields.js';
import { ahead, ask, choose, COMMON, hinted, maybe } from './labels.js';

const { amount, evidence, files, finding, note, photos, reason, reference, report, stage, tranche, work } = COMMON;

const CONTRACT = {
  number: ask('text', 'Nomor kontrak/PKS', 'Contract number'),
  signedOn: ask('day', 'Tanggal tanda tangan', 'Signed on'),
  endsOn: ahead(ask('day', 'Berakhir pada', 'Ends on')),
  amount: ask('rupiah', 'Nilai kontrak (Rp)', 'Contract amount (Rp)'),
} as const;

const LABOUR = {
  workers: ask('count', 'Jumlah pekerja', 'Workers'),
  women: ask('count', 'Di antaranya perempuan', 'Of them women'),
  mbr: hinted(ask('count', 'Di antaranya MBR', 'Of them of low income (MBR)'), 'Masyarakat berpenghasilan rendah.', 'People of low income.'),
  affected: ask('count', 'Di antaranya kehilangan penghasilan', 'Of them having lost their income'),
  breadwinners: maybe('count', 'Di antaranya tulang punggung keluarga', 'Of them breadwinners'),
  hok: hinted(ask('decimal', 'HOK', 'Worker days (HOK)'), '1 HOK = 8 jam kerja.', 'One worker day is 8 hours.'),
  wages: ask('rupiah', 'Upah dibayar (Rp)', 'Wages paid (Rp)'),
  youngestAge: ask('count', 'Usia pekerja termuda', 'Age of the youngest worker'),
} as const;

const AMENDING_SK = { skRevision: ask('text', 'Nomor SK perubahan', 'Number of the amending SK'), skDate: ask('day', 'Tanggal SK perubahan', 'Date of the amending SK'), reason } as const;

/** What each command asks for. */
export const FORMS: Forms = {
  'designate-location': {
    programme: choose('choice', 'programme', 'Program', 'Programme'), fiscalYear: ask('count', 'Tahun anggaran', 'Fiscal year'), region: ask('region', 'Wilayah', 'Region'),
    sk: ask('sk', 'SK penetapan', 'Designating SK'), amount, satker: hinted(ask('text', 'Satker', 'Satker'), 'Kode satker, misalnya bppw-52.', 'Code of the satker, such as bppw-52.'),
    replaces: hinted(maybe('text', 'Menggantikan lokasi', 'Replaces the location'), 'ID lokasi yang digantikan.', 'ID of the location that is replaced.'),
  },
  'amend-designation': { sk: ask('sk', 'SK perubahan', 'Amending SK'), amount, reason },
  'repin-definition': { version: ask('count', 'Versi ketentuan', 'Version of the definition'), reason },
  'assign-officer': { role: choose('choice', 'role', 'Peran', 'Role'), account: ask('text', 'Akun petugas', 'Officer’s account'), unit: ask('text', 'Unit kerja', 'Unit') },
  'start-stage': { stage },
  'complete-stage': { stage },
  'reopen-stage': { stage, reason },
  'submit-evidence': { document: ask('target', 'Dokumen', 'Document'), work, files, number: maybe('text', 'Nomor dokumen', 'Document number'), note },
  'return-evidence': { evidence, reason },
  'verify-evidence': { evidence, note },
  'form-institution': {
    kind: choose('choice', 'institution', 'Jenis lembaga', 'Kind of institution'), name: ask('text', 'Nama lembaga', 'Name of the institution'),
    villages: hinted(ask('lines', 'Kode desa/kelurahan peserta', 'Codes of the villages taking part'), 'Satu kode per baris.', 'One code a line.'),
    members: ask('count', 'Jumlah anggota', 'Members'), women: ask('count', 'Di antaranya perempuan', 'Of them women'),
    formedOn: ask('day', 'Dibentuk pada', 'Formed on'), deed: maybe('text', 'Nomor akta', 'Number of the deed'),
  },
  'add-work': { name: ask('text', 'Nama paket', 'Name of the work'), institution: ask('text', 'KSM pelaksana', 'Group carrying it out'), amount, volume: maybe('text', 'Volume', 'Volume') },
  'sign-contract': CONTRACT,
  'amend-contract': { ...CONTRACT, number: ask('text', 'Nomor adendum', 'Number of the addendum'), reason },
  'terminate-contract': { number: ask('text', 'Nomor surat pemutusan', 'Number of the termination letter'), terminatedOn: ask('day', 'Diputus pada', 'Terminated on'), reason },
  'request-tranche': { tranche, amount },
  'issue-spp': { tranche, number: ask('text', 'Nomor SPP', 'SPP number'), issuedOn: ask('day', 'Tanggal SPP', 'Date of the SPP') },
  'issue-spm': { tranche, number: ask('text', 'Nomor SPM', 'SPM number'), issuedOn: ask('day', 'Tanggal SPM', 'Date of the SPM') },
  'disburse-tranche': { tranche, sp2d: ask('text', 'Nomor SP2D', 'SP2D number'), disbursedOn: ask('day', 'Tanggal SP2D', 'Date of the SP2D'), amount },
  'report-progress': {
    work, percent: hinted(ask('decimal', 'Kemajuan fisik (%)', 'Physical progress (%)'), 'Sejak awal, bukan tambahan.', 'Since the start, not the increase.'),
    observedOn: ask('day', 'Diamati pada', 'Observed on'), photos, obstacle: maybe('prose', 'Hambatan', 'Obstacle'),
  },
  'correct-progress': { report, percent: ask('decimal', 'Kemajuan fisik yang benar (%)', 'Correct physical progress (%)'), photos, reason },
  'report-labour': { work, month: ask('month', 'Bulan', 'Month'), ...LABOUR },
  'correct-labour': { report, ...LABOUR, reason },
  'report-leftover': { amount, depositReference: maybe('text', 'Nomor bukti setor', 'Reference of the deposit') },
  'raise-finding': {
    raisedBy: choose('choice', 'finding-by', 'Pemeriksa', 'Auditor'), reference: ask('text', 'Nomor temuan', 'Reference of the finding'), summary: ask('prose', 'Ringkasan', 'Summary'),
    blocking: ask('flag', 'Menahan penyaluran dana', 'Holds back the money'), dueOn: maybe('day', 'Batas tindak lanjut', 'Follow-up due on'),
  },
  'follow-up-finding': { finding, action: ask('prose', 'Tindak lanjut', 'Follow-up'), files },
  'settle-finding': { finding, reference: ask('text', 'Nomor surat penyelesaian', 'Reference of the settlement') },
  'score-spot-check': { checkedOn: ask('day', 'Tanggal uji petik', 'Checked on'), outputs: ask('scores', 'Nilai keluaran (0–100)', 'Scores of the outputs (0–100)'), note },
  'flag-hindrance': { code: choose('choice', 'hindrance', 'Hambatan', 'Hindrance'), note, stage: maybe('target', 'Tahapan', 'Stage') },
  'lift-hindrance': { code: ask('target', 'Hambatan', 'Hindrance'), note },
  'suspend': { reasonClass: choose('choice', 'suspension', 'Golongan alasan', 'Class of reason'), from: ask('day', 'Sejak', 'From'), until: ahead(ask('day', 'Sampai', 'Until')), reason, files },
  'resume': { on: ask('day', 'Dilanjutkan pada', 'Resumed on'), reason },
  'extend-deadline': { stage, newDueOn: ahead(ask('day', 'Batas waktu baru', 'New deadline')), reference, reason },
  'accelerate': { criteria: choose('several', 'acceleration', 'Kriteria', 'Criteria'), reference, reason },
  'cancel': AMENDING_SK,
  'substitute': { replacement: ask('text', 'ID lokasi pengganti', 'ID of the replacing location'), ...AMENDING_SK },
  'hand-over': { bast: ask('text', 'Nomor BAST', 'BAST number'), handedOverOn: ask('day', 'Tanggal serah terima', 'Handed over on'), recipient: ask('text', 'Penerima', 'Recipient') },
  'cross-fiscal-year': { reason, reference: maybe('text', 'Nomor surat dasar', 'Reference of the letter') },
  'record-functionality': {
    functioning: choose('choice', 'functioning', 'Keberfungsian', 'Functioning'), observedOn: ask('day', 'Diamati pada', 'Observed on'), households: maybe('count', 'KK pemanfaat', 'Households served'), note,
  },
  'acknowledge': {
    stage, promisedOn: ahead(ask('day', 'Dijanjikan selesai pada', 'Promised for')),
    reason: hinted({ ...choose('choice', 'hindrance', 'Alasan', 'Reason'), optional: true as const }, 'Wajib bila pengingat memintanya.', 'Needed where the reminder asks for it.'), note,
  },
  'snooze': { stage, until: ahead(ask('day', 'Ditunda sampai', 'Put off until')), reason },
};
