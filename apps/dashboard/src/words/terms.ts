import type { Schemas } from '../api/client.js';
import { both, type Bilingual } from './bilingual.js';

type LocationView = Schemas['LocationViewDto'];

type Role = Schemas['HistoryActorDto']['role'];

export const ROLE_NAMES: Readonly<Record<Role, Bilingual>> = {
  'fasilitator': both('Fasilitator', 'Facilitator'),
  'korkot': both('Askot/Korkot', 'City coordinator'),
  'ppk': both('PPK', 'PPK'),
  'satker': both('Satker/BPPW', 'Satker/BPPW'),
  'pengawas-pusat': both('Pengawas Pusat', 'Central supervision'),
  'auditor': both('Auditor', 'Auditor'),
  'operator': both('Operator sistem', 'System operator'),
};

export const SOURCE_NAMES: Readonly<Record<Schemas['HistoryEntryDto']['source'], Bilingual>> = {
  app: both('aplikasi', 'application'),
  import: both('impor', 'import'),
  api: both('dasbor/API', 'dashboard/API'),
  timer: both('pengatur waktu', 'timer'),
  simulation: both('simulasi', 'simulation'),
};

export const SITUATION_NAMES: Readonly<Record<LocationView['situation'], Bilingual>> = {
  active: both('berjalan', 'active'),
  suspended: both('ditunda', 'suspended'),
  finished: both('selesai', 'finished'),
  cancelled: both('dibatalkan', 'cancelled'),
  replaced: both('diganti', 'replaced'),
  terminated: both('kontrak diputus', 'contract terminated'),
};

export const STAGE_STATUS: Readonly<Record<Schemas['StageViewDto']['status'], Bilingual>> = {
  pending: both('belum mulai', 'not started'),
  started: both('berjalan', 'under way'),
  completed: both('selesai', 'completed'),
  reopened: both('dibuka kembali', 'reopened'),
};

export const EVIDENCE_STATUS: Readonly<Record<Schemas['EvidenceNeedDto']['status'], Bilingual>> = {
  missing: both('belum ada', 'missing'),
  submitted: both('diserahkan', 'submitted'),
  returned: both('dikembalikan', 'returned'),
  verified: both('terverifikasi', 'verified'),
};

export const TRANCHE_STATUS: Readonly<Record<Schemas['TrancheViewDto']['status'], Bilingual>> = {
  pending: both('belum diajukan', 'not requested'),
  requested: both('diajukan', 'requested'),
  spp: both('SPP terbit', 'SPP issued'),
  spm: both('SPM terbit', 'SPM issued'),
  disbursed: both('cair (SP2D)', 'disbursed (SP2D)'),
};

export const FINDING_STATUS: Readonly<Record<Schemas['FindingDto']['status'], Bilingual>> = {
  'open': both('terbuka', 'open'),
  'followed-up': both('ditindaklanjuti', 'followed up'),
  'settled': both('tuntas', 'settled'),
};

export const AUDITOR_NAMES: Readonly<Record<Schemas['FindingDto']['auditor'], Bilingual>> = {
  bpkp: both('BPKP', 'BPKP'),
  itjen: both('Itjen', 'Inspectorate General'),
  bpk: both('BPK', 'BPK'),
  internal: both('Internal', 'Internal'),
};
