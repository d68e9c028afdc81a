import type { Role } from '@app/kernel';
import type { CommandData, LocationCommandType } from '@app/programme';
import { day, fileNamed } from './facts.js';
import { LABOUR } from './journey.js';

type Sample<Type extends LocationCommandType> = { readonly by: Role; readonly data: CommandData<Type> };
const files = [fileNamed('berkas.pdf')];
const on = day('2021-12-01');
const revision = { skRevision: '9/KPTS/M/2021', skDate: on, reason: 'Revisi SK' };
const { work: _work, month: _month, ...figures } = LABOUR;

/** One sound command of every type, by a role it belongs to. */
export const SAMPLES: { readonly [Type in LocationCommandType]: Sample<Type> } = {
  DesignateLocation: { by: 'pengawas-pusat', data: { programme: 'contoh', fiscalYear: 2021, region: '52.71.03.1004', amount: 500_000_000, satker: '498001', sk: { number: '177/KPTS/M/2021', date: day('2021-02-01'), row: 7 } } },
  AmendDesignation: { by: 'pengawas-pusat', data: { sk: { number: '9/KPTS/M/2021', date: on, row: 3 }, amount: 350_000_000, reason: 'Revisi SK' } },
  RepinDefinition: { by: 'pengawas-pusat', data: { version: 2, reason: 'Perubahan juknis' } },
  AssignOfficer: { by: 'satker', data: { role: 'ppk', account: 'akun-ppk-baru', unit: 'BPPW NTB' } },
  StartStage: { by: 'fasilitator', data: { stage: 'TRAINING' } },
  CompleteStage: { by: 'korkot', data: { stage: 'UJI_PETIK' } },
  ReopenStage: { by: 'ppk', data: { stage: 'INSPECTION', reason: 'Pemeriksaan ulang' } },
  SubmitEvidence: { by: 'fasilitator', data: { document: 'rencana-op', files } },
  ReturnEvidence: { by: 'korkot', data: { evidence: 'lpj-1', reason: 'Tidak terbaca' } },
  VerifyEvidence: { by: 'korkot', data: { evidence: 'lpj-1' } },
  FormInstitution: { by: 'fasilitator', data: { kind: 'kkad', name: 'KKAD Baru', villages: ['52.71.03.1004', '52.71.03.1006'], members: 4, women: 2, formedOn: on } },
  AddWork: { by: 'fasilitator', data: { name: 'Taman', institution: 'KSM Melati', amount: 1 } },
  SignContract: { by: 'ppk', data: { number: 'PKS-02', signedOn: on, endsOn: day('2022-01-31'), amount: 300_000_001 } },
  AmendContract: { by: 'ppk', data: { number: 'ADD-01', signedOn: on, endsOn: day('2021-12-31'), amount: 300_000_001, reason: 'Perpanjangan' } },
  TerminateContract: { by: 'ppk', data: { number: 'S-99', terminatedOn: on, reason: 'Wanprestasi' } },
  RequestTranche: { by: 'fasilitator', data: { tranche: 2, amount: 90_000_000 } },
  IssueSpp: { by: 'ppk', data: { tranche: 2, number: 'SPP-9', issuedOn: on } },
  IssueSpm: { by: 'satker', data: { tranche: 2, number: 'SPM-9', issuedOn: on } },
  DisburseTranche: { by: 'ppk', data: { tranche: 2, sp2d: 'SP2D-9', disbursedOn: on, amount: 90_000_000 } },
  ReportProgress: { by: 'fasilitator', data: { work: 'work-2', percent: 60, observedOn: on, photos: files } },
  CorrectProgress: { by: 'korkot', data: { report: 'progress-3', percent: 35, photos: files, reason: 'Salah ukur' } },
  ReportLabour: { by: 'fasilitator', data: { ...LABOUR, month: '2021-07' } },
  CorrectLabour: { by: 'korkot', data: { ...figures, report: 'labour-1', reason: 'Salah hitung' } },
  ReportLeftover: { by: 'fasilitator', data: { amount: 1_000_000, depositReference: 'NTPN-1' } },
  RaiseFinding: { by: 'pengawas-pusat', data: { raisedBy: 'bpk', reference: 'LHP-9', blocking: false, summary: 'Administrasi' } },
  FollowUpFinding: { by: 'ppk', data: { finding: 'finding-1', action: 'Dilengkapi', files } },
  SettleFinding: { by: 'pengawas-pusat', data: { finding: 'finding-1', reference: 'S-12' } },
  ScoreSpotCheck: { by: 'korkot', data: { checkedOn: on, outputs: [{ key: 'ksm', score: 70 }, { key: 'proposal', score: 75 }, { key: 'serah-terima', score: 80 }] } },
  FlagHindrance: { by: 'fasilitator', data: { code: 'sengketa-lahan', note: 'Batas tanah belum disepakati' } },
  LiftHindrance: { by: 'fasilitator', data: { code: 'cuaca' } },
  Suspend: { by: 'ppk', data: { reasonClass: 'bencana', reason: 'Gempa', from: on, until: day('2022-01-31'), files } },
  Resume: { by: 'ppk', data: { on, reason: 'Aman kembali' } },
  ExtendDeadline: { by: 'ppk', data: { stage: 'LPJ', newDueOn: day('2021-12-31'), reference: 'S-7', reason: 'Hujan' } },
  Accelerate: { by: 'ppk', data: { criteria: ['lokasi-berulang'], reference: 'S-1', reason: 'Kinerja baik' } },
  Cancel: { by: 'pengawas-pusat', data: revision },
  Substitute: { by: 'pengawas-pusat', data: { ...revision, replacement: 'contoh-2021-52.71.03.1009' } },
  HandOver: { by: 'ppk', data: { bast: 'BAST-01', handedOverOn: on, recipient: 'Kelurahan Contoh' } },
  CrossFiscalYear: { by: 'ppk', data: { reason: 'Hujan' } },
  RecordFunctionality: { by: 'fasilitator', data: { observedOn: on, functioning: 'full' } },
};
