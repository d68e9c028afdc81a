import type { Role } from '@app/kernel';
import type { Definition, DocumentDefinition, PublishedDefinition, StageDefinition } from '@app/programme';

const label = (id: string, en: string) => ({ label: { id, en } });
const assumed = { source: 'A', clause: 'Contoh' } as const;
const FIELD: readonly Role[] = ['fasilitator', 'korkot'];
const OFFICE: readonly Role[] = ['ppk', 'satker'];

const document = (key: string, verifiedBy: readonly Role[] = ['korkot'], perWork = false): DocumentDefinition =>
  ({ key, ...label(`Dokumen ${key}`, `Document ${key}`), submittedBy: ['fasilitator'], verifiedBy, ...(perWork && { perWork }), ...assumed });

type Rest = Partial<StageDefinition> & Pick<StageDefinition, 'after'>;
const stage = (key: string, kind: StageDefinition['kind'], rest: Rest): StageDefinition =>
  ({ key, ...label(`Langkah ${key}`, `Step ${key}`), kind, required: true, completes: [], by: [...FIELD, ...OFFICE], ...assumed, ...rest });
const labelled = (...keys: readonly string[]) => keys.map((key) => ({ key, ...label(`Pilihan ${key}`, `Option ${key}`) }));

/** A small programme with one of everything: branches, an emergency stage, works, two tranches, a handover. */
export const exampleDefinition: Definition = {
  programme: 'contoh',
  name: { id: 'Program Contoh', en: 'Example programme' },
  unit: { level: 'village', ...label('Desa/Kelurahan', 'Village') },
  guideline: { title: 'Petunjuk teknis contoh', ...assumed },
  documents: [
    document('notulen'), document('sop'), document('rkm', ['korkot', 'ppk']), document('kwitansi'), document('sppd-l', ['korkot'], true),
    document('laporan', ['korkot', 'ppk']), document('lpj', ['korkot', 'ppk']), document('bukti-setor'), document('kpp'), document('rencana-op'),
    document('pernyataan'), document('foto-papan', []),
  ],
  stages: [
    stage('DESIGNATION', 'main', { after: [], by: ['pengawas-pusat'] }),
    stage('EMERGENCY', 'branch', { after: ['DESIGNATION'], gateFor: 'SOSIALISASI', appliesWhen: 'emergencyInForce', completes: [{ evidenceVerified: 'sop' }] }),
    stage('SOSIALISASI', 'main', { after: ['DESIGNATION'], completes: [{ evidenceVerified: 'notulen' }], by: FIELD }),
    stage('MAPPING', 'branch', { after: ['SOSIALISASI'], gateFor: 'RKM' }),
    stage('KSM_FORMATION', 'main', { after: ['SOSIALISASI'], completes: [{ institutionForm: true, source: 'P', clause: 'Pedoman pasal 4' }] }),
    stage('RKM', 'main', { after: ['KSM_FORMATION'], completes: [{ evidenceSubmitted: 'rkm' }] }),
    stage('RKM_VERIFICATION', 'main', { after: ['RKM'], completes: [{ evidenceVerified: 'rkm' }], by: ['korkot', 'ppk'] }),
    stage('CONTRACT', 'main', { after: ['RKM_VERIFICATION'], completes: [{ budgetEffective: true }, { institutionForm: true }, { contractSigned: true }], by: ['ppk'] }),
    stage('TRANCHE_1', 'main', { after: ['CONTRACT'], completes: [{ trancheDisbursed: 1 }], by: OFFICE }),
    stage('SPPD_L', 'branch', { after: ['CONTRACT'], gateFor: 'CONSTRUCTION', completes: [{ worksDefined: true }, { evidenceVerified: 'sppd-l', forEachWork: true }] }),
    stage('TRAINING', 'branch', { after: ['CONTRACT'], gateFor: 'CONSTRUCTION', required: false }),
    stage('CONSTRUCTION', 'main', { after: ['TRANCHE_1'], completes: [{ physicalAtLeast: 100 }] }),
    stage('INSPECTION', 'branch', { after: ['TRANCHE_1'], gateFor: 'TRANCHE_2', starts: [{ stageStarted: 'CONSTRUCTION' }], completes: [{ physicalAtLeast: 50 }, { evidenceVerified: 'laporan' }] }),
    stage('TRANCHE_2', 'branch', { after: ['TRANCHE_1'], gateFor: 'LPJ', completes: [{ trancheDisbursed: 2 }] }),
    stage('UJI_PETIK', 'parallel', { after: ['KSM_FORMATION'], required: false }),
    stage('LPJ', 'main', { after: ['CONSTRUCTION'], completes: [{ physicalAtLeast: 100 }, { allTranchesDisbursed: true }, { leftoverDeposited: 'bukti-setor' }, { evidenceVerified: 'lpj' }] }),
    stage('UPKEEP', 'branch', { after: ['KSM_FORMATION'], gateFor: 'HANDOVER', completes: [{ anyOf: [{ evidenceVerified: 'kpp' }, { evidenceVerified: 'rencana-op' }] }] }),
    stage('HANDOVER', 'main', { after: ['LPJ'], completes: [{ evidenceVerified: 'pernyataan' }, { noBlockingFinding: true }], by: OFFICE }),
    stage('FUNCTIONALITY', 'parallel', { after: ['HANDOVER'], required: false }),
  ],
  entryStage: 'DESIGNATION',
  finalStage: 'HANDOVER',
  handover: assumed,
  institution: { kinds: labelled('ksm', 'kkad'), minimumVillages: 2, ...assumed },
  tranches: [
    {
      number: 1, ...label('Termin I', 'Tranche I'), percent: 70, stage: 'TRANCHE_1', ...assumed,
      gates: [{ stageCompleted: 'RKM_VERIFICATION' }, { contractSigned: true }, { evidenceVerified: 'kwitansi' }],
    },
    { number: 2, ...label('Termin II', 'Tranche II'), percent: 30, stage: 'TRANCHE_2', gates: [{ physicalAtLeast: 50 }, { evidenceVerified: 'laporan' }], ...assumed },
  ],
  physical: { photosAt: [0, 25, 50, 75, 100], ...assumed },
  labour: { minimumAge: 18, eligibility: labelled('mbr', 'terdampak'), ...assumed },
  acceleration: { criteria: labelled('lokasi-berulang', 'dokumen-tersedia'), ...assumed },
  suspension: { maximumDays: 90, reasons: labelled('bencana', 'cuaca'), ...assumed },
  spotCheck: {
    outputs: labelled('ksm', 'proposal', 'serah-terima'),
    bands: [
      { key: 'sangat-memadai', ...label('Sangat Memadai', 'More than adequate'), from: 85 },
      { key: 'memadai', ...label('Memadai', 'Adequate'), from: 70 },
      { key: 'kurang-memadai', ...label('Kurang Memadai', 'Less than adequate'), from: 50 },
      { key: 'tidak-memadai', ...label('Tidak Memadai', 'Inadequate'), from: 0 },
    ],
    ...assumed,
  },
};

/** A programme that pays and builds nothing: the same rules carry it. */
export const visitDefinition: Definition = {
  programme: 'kunjungan',
  name: { id: 'Program Kunjungan', en: 'Visiting programme' },
  unit: exampleDefinition.unit,
  guideline: exampleDefinition.guideline,
  documents: [document('laporan', [])],
  stages: [
    stage('MEETING', 'main', { after: [] }),
    stage('VISIT', 'main', { after: ['MEETING'] }),
    stage('REPORT', 'main', { after: ['VISIT'], completes: [{ evidenceVerified: 'laporan' }] }),
  ],
  entryStage: 'MEETING',
  finalStage: 'REPORT',
  tranches: [],
  suspension: exampleDefinition.suspension,
};

export const published = (definition: Definition, version = 1): PublishedDefinition => ({ version, hash: 'd'.repeat(64), definition });
