import { bilingual, type Bilingual } from '@app/kernel';
import { longDate } from './long-date.js';
import type { EventSentences } from './location-event-sentence.js';
import { labelIn, ROLE_LABELS } from './location-terms.js';
import { rupiah } from './rupiah.js';

/** `rkm-2` names the document and which submission of it: enough for a reader. */
const documentOf = (evidence: string, documents: Parameters<typeof labelIn>[0]): Bilingual => {
  const key = evidence.replace(/-\d+$/, '').replace(/\.work-\d+$/, '');
  return labelIn(documents, key);
};

const ofWork = (work: string | undefined): Bilingual => (work === undefined ? bilingual('', '') : bilingual(` (${work})`, ` (${work})`));

export const STAGE_EVENTS: EventSentences<
  | 'LocationDesignated' | 'DesignationAmended' | 'DefinitionRepinned' | 'OfficerAssigned' | 'StageStarted' | 'StageCompleted'
  | 'StageReopened' | 'EvidenceSubmitted' | 'EvidenceReturned' | 'EvidenceVerified'
> = {
  LocationDesignated: ({ sk, amount, fiscalYear }) => bilingual(
    `Lokasi ditetapkan untuk tahun anggaran ${fiscalYear} dengan SK ${sk.number} tanggal ${longDate(sk.date).id}, besaran ${rupiah(amount)}.`,
    `The location was designated for fiscal year ${fiscalYear} by SK ${sk.number} of ${longDate(sk.date).en}, with ${rupiah(amount)}.`,
  ),
  DesignationAmended: ({ sk, amount, previousAmount, reason }) => bilingual(
    `Penetapan diubah dengan SK ${sk.number}: ${rupiah(previousAmount)} menjadi ${rupiah(amount)}. Alasan: ${reason}`,
    `The designation was amended by SK ${sk.number}: ${rupiah(previousAmount)} became ${rupiah(amount)}. Reason: ${reason}`,
  ),
  DefinitionRepinned: ({ from, to, reason }) => bilingual(
    `Ketentuan program berpindah dari versi ${from.version} ke versi ${to.version}. Alasan: ${reason}`,
    `The location moved from version ${from.version} of its definition to version ${to.version}. Reason: ${reason}`,
  ),
  OfficerAssigned: ({ role, account, unit }) => bilingual(
    `${account} (${unit}) ditunjuk sebagai ${ROLE_LABELS[role].id}.`,
    `${account} (${unit}) was assigned as ${ROLE_LABELS[role].en}.`,
  ),
  StageStarted: ({ stage, ahead }, definition) => {
    const { id, en } = labelIn(definition?.stages, stage);
    return ahead
      ? bilingual(`Tahapan ${id} dimulai lebih awal karena percepatan.`, `The stage ${en} was started ahead, under acceleration.`)
      : bilingual(`Tahapan ${id} dimulai.`, `The stage ${en} started.`);
  },
  StageCompleted: ({ stage, round, next }, definition) => {
    const { id, en } = labelIn(definition?.stages, stage);
    const again = round > 1 ? bilingual(` untuk ke-${round} kalinya`, ` (round ${round})`) : bilingual('', '');
    const following = next === undefined ? undefined : labelIn(definition?.stages, next);
    return bilingual(
      `Tahapan ${id} selesai${again.id}${following === undefined ? '.' : `; berikutnya ${following.id}.`}`,
      `The stage ${en} was completed${again.en}${following === undefined ? '.' : `; next comes ${following.en}.`}`,
    );
  },
  StageReopened: ({ stage, reason }, definition) => {
    const { id, en } = labelIn(definition?.stages, stage);
    return bilingual(`Tahapan ${id} dibuka kembali. Alasan: ${reason}`, `The stage ${en} was reopened. Reason: ${reason}`);
  },
  EvidenceSubmitted: ({ document, work, by }, definition) => {
    const { id, en } = labelIn(definition?.documents, document);
    return bilingual(`${id}${ofWork(work).id} diserahkan oleh ${ROLE_LABELS[by.role].id}.`, `${en}${ofWork(work).en}: submitted by ${ROLE_LABELS[by.role].en}.`);
  },
  EvidenceReturned: ({ evidence, reason, by }, definition) => {
    const { id, en } = documentOf(evidence, definition?.documents);
    return bilingual(`${id} dikembalikan oleh ${ROLE_LABELS[by.role].id}. Alasan: ${reason}`, `${en}: returned by ${ROLE_LABELS[by.role].en}. Reason: ${reason}`);
  },
  EvidenceVerified: ({ document, by, final }, definition) => {
    const { id, en } = labelIn(definition?.documents, document);
    const verdict = final ? bilingual('terverifikasi, terakhir oleh', 'verified, last by') : bilingual('diverifikasi oleh', 'examined and passed on by');
    return bilingual(`${id} ${verdict.id} ${ROLE_LABELS[by.role].id}.`, `${en}: ${verdict.en} ${ROLE_LABELS[by.role].en}.`);
  },
};
