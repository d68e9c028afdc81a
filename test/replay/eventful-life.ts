import { addDays, type PlainDate } from '@app/kernel';
import type { FileReference, LabourFigures } from '@app/programme';
import { fileNamed } from '@app/testing/example';
import { examining, stepTo } from '../e2e/walker.js';
import type { Ground } from './ground.js';
import { Life } from './life.js';

const day = (text: string): PlainDate => text as PlainDate;
const letter = { reference: 'S-12/2021', reason: 'Cuaca ekstrem' };
const photo: FileReference = { ...fileNamed('lapangan.jpg'), capturedAt: '2021-06-01T08:30:00+08:00', position: { latitude: -8.5833, longitude: 116.1167 } };
const FIGURES: LabourFigures = { workers: 20, women: 6, mbr: 15, affected: 5, hok: 300, wages: 33_000_000, youngestAge: 19 };

const beginnings = async (life: Life): Promise<void> => {
  life.later();
  await life.does('ppk', 'AssignOfficer', { role: 'fasilitator', account: 'tfl-01', unit: 'TFL Mataram' });
  await life.does('ppk', 'AssignOfficer', { role: 'fasilitator', account: 'tfl-02', unit: 'TFL Mataram' });
  await life.does('pengawas-pusat', 'AmendDesignation', { sk: { number: '210/KPTS/M/2021', date: life.on, row: 3 }, amount: 650_000_000, reason: 'Revisi besaran bantuan' });
  await life.advance({ until: examining('hasil-pemetaan') });
  await life.does('korkot', 'ReturnEvidence', { evidence: 'hasil-pemetaan-1', reason: 'Peta belum terbaca' });
  await life.does('fasilitator', 'SubmitEvidence', { document: 'hasil-pemetaan', files: [photo], number: 'BA-4/2021', note: 'Peta digambar ulang' });
  await life.does('korkot', 'VerifyEvidence', { evidence: 'hasil-pemetaan-2', note: 'Sesuai' });
  await life.does('fasilitator', 'FlagHindrance', { code: 'sengketa-lahan', note: 'Batas tanah belum disepakati', stage: 'RKM' });
  await life.later().does('ppk', 'LiftHindrance', { code: 'sengketa-lahan', note: 'Batas sudah disepakati' });
  await life.does('korkot', 'FlagHindrance', { code: 'cuaca' });
  await life.does('ppk', 'Suspend', { reasonClass: 'bencana', reason: 'Gempa bumi', from: life.on, until: addDays(life.on, 60), files: [photo] });
  life.later(30);
  await life.does('ppk', 'Resume', { on: life.on, reason: 'Aman kembali' });
  await life.does('ppk', 'ExtendDeadline', { ...letter, stage: 'RKM', newDueOn: addDays(life.on, 45) });
  await life.does('satker', 'Accelerate', { ...letter, criteria: ['lokasi-berulang', 'dokumen-tersedia'] });
  await life.does('fasilitator', 'FormInstitution', { kind: 'bkm', name: 'BKM Melati', villages: ['52.71.03.1010'], members: 11, women: 4, formedOn: life.on, deed: 'Akta 7/2021' });
};

const contract = async (life: Life): Promise<void> => {
  await life.advance({ until: stepTo('StartStage', { stage: 'RKM' }) });
  await life.does('fasilitator', 'AddWork', { name: 'Jalan lingkungan', institution: 'KSM Melati', amount: 400_000_000, volume: '420 m' });
  await life.does('fasilitator', 'AddWork', { name: 'Drainase', institution: 'KSM Mawar', amount: 200_000_000 });
  await life.advance({ until: stepTo('CompleteStage', { stage: 'CONTRACT' }) });
  await life.later().does('ppk', 'AmendContract', { number: 'ADD-01', signedOn: life.on, endsOn: addDays(life.on, 120), amount: 640_000_000, reason: 'Perpanjangan dan pengurangan volume' });
};

const supervision = async (life: Life): Promise<void> => {
  await life.advance({ until: stepTo('RequestTranche', { tranche: 1 }) });
  await life.does('pengawas-pusat', 'RaiseFinding', { raisedBy: 'bpkp', reference: 'LHP-1/2021', blocking: true, summary: 'Kwitansi ganda', dueOn: addDays(life.on, 30) });
  await life.later().does('ppk', 'FollowUpFinding', { finding: 'finding-1', action: 'Kwitansi diperbaiki', files: [fileNamed('kwitansi.pdf')] });
  await life.later().does('pengawas-pusat', 'SettleFinding', { finding: 'finding-1', reference: 'S-31/BPKP/2021' });
  await life.does('satker', 'StartStage', { stage: 'UJI_PETIK' });
  const outputs = life.definition.spotCheck?.outputs.map(({ key }, at) => ({ key, score: 70 + at })) ?? [];
  await life.does('pengawas-pusat', 'ScoreSpotCheck', { checkedOn: life.on, outputs, note: 'Berkas cukup tertib' });
  await life.does('satker', 'CompleteStage', { stage: 'UJI_PETIK' });
};

const works = async (life: Life): Promise<void> => {
  await life.advance({ until: stepTo('ReportProgress') });
  const report = { work: 'work-1', observedOn: life.on, photos: [photo] };
  await life.does('fasilitator', 'ReportProgress', { ...report, percent: 0, obstacle: 'Material belum datang' });
  await life.later(14).does('fasilitator', 'ReportProgress', { ...report, observedOn: life.on, percent: 45.5 });
  await life.does('korkot', 'CorrectProgress', { report: 'progress-2', percent: 40.25, photos: [photo], reason: 'Salah ukur' });
  const month = life.on.slice(0, 7);
  await life.does('fasilitator', 'ReportLabour', { ...FIGURES, work: 'work-1', month });
  await life.does('korkot', 'CorrectLabour', { ...FIGURES, report: 'labour-1', hok: 296.5, reason: 'Salah hitung' });
  await life.advance({ until: stepTo('StartStage', { stage: 'CERTIFICATION' }) });
  await life.does('ppk', 'ReopenStage', { stage: 'CONSTRUCTION', reason: 'Perbaikan setelah pemeriksaan' });
};

const ending = async (life: Life): Promise<void> => {
  await life.advance({ until: stepTo('HandOver') });
  life.on = day('2022-01-20');
  await life.does('ppk', 'CrossFiscalYear', { reason: 'Penerima belum siap', reference: 'S-2/2022' });
  await life.advance();
  await life.later(60).does('fasilitator', 'RecordFunctionality', { observedOn: life.on, functioning: 'partial', households: 210, note: 'Satu ruas tergenang' });
};

/** A location to which nearly everything happens that may happen to one that reaches its end. Tells its id. */
export const eventfulLife = async (ground: Ground): Promise<string> => {
  const life = await Life.begin(ground, 'kotaku-dfat', { region: '52.71.03.1010', leftover: 1_250_000 });
  await beginnings(life);
  await ground.publish({ ...life.definition, guideline: { ...life.definition.guideline, title: 'SK 177/KPTS/M/2021 dan perubahannya' } }, 'Perubahan pedoman / amended guideline');
  await life.does('pengawas-pusat', 'RepinDefinition', { version: 2, reason: 'Pedoman diubah' });
  await contract(life);
  await supervision(life);
  await works(life);
  await ending(life);
  return life.id;
};
