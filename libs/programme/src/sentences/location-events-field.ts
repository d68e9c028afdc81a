import { bilingual, type Bilingual } from '@app/kernel';
import { hindranceLabel } from '../chase/reasons.js';
import { longDate } from './long-date.js';
import type { EventSentences } from './location-event-sentence.js';
import { labelIn, percentage } from './location-terms.js';
import { rupiah } from './rupiah.js';

const of = (work: string | undefined): string => (work === undefined ? '' : ` ${work}`);

const told = (note: string | undefined): string => (note === undefined ? '' : ` ${note}`);

const AUDITORS = {
  bpkp: bilingual('BPKP', 'BPKP'), itjen: bilingual('Itjen', 'the Inspectorate General'), bpk: bilingual('BPK', 'BPK'),
  internal: bilingual('pengawas internal', 'the internal supervisors'),
} as const satisfies Record<string, Bilingual>;

export const FIELD_EVENTS: EventSentences<
  | 'InstitutionFormed' | 'WorkAdded' | 'ProgressReported' | 'ProgressCorrected' | 'LabourReported' | 'LabourCorrected'
  | 'FindingRaised' | 'FindingFollowedUp' | 'FindingSettled' | 'SpotCheckScored' | 'HindranceFlagged' | 'HindranceLifted'
> = {
  InstitutionFormed: ({ kind, name, villages, members, women, formedOn }, definition) => {
    const { id, en } = labelIn(definition?.institution?.kinds, kind);
    return bilingual(
      `${id} "${name}" dibentuk ${longDate(formedOn).id}: ${members} anggota (${women} perempuan) dari ${villages.length} desa/kelurahan.`,
      `${en} "${name}" was formed on ${longDate(formedOn).en}: ${members} members (${women} women) from ${villages.length} village(s).`,
    );
  },
  WorkAdded: ({ name, institution, amount }) => bilingual(
    `Paket "${name}" senilai ${rupiah(amount)} oleh ${institution} ditambahkan.`,
    `The work "${name}" of ${rupiah(amount)}, by ${institution}, was added.`,
  ),
  ProgressReported: ({ work, percent, observedOn, physical }) => bilingual(
    `Progres fisik${of(work)} ${percentage(percent).id} per ${longDate(observedOn).id}; lokasi ${percentage(physical).id}.`,
    `Physical progress${of(work)} was ${percentage(percent).en} on ${longDate(observedOn).en}; the location stands at ${percentage(physical).en}.`,
  ),
  ProgressCorrected: ({ corrects, percent, previousPercent, reason, physical }) => bilingual(
    `Laporan ${corrects} dikoreksi dari ${percentage(previousPercent).id} menjadi ${percentage(percent).id}; lokasi ${percentage(physical).id}. Alasan: ${reason}`,
    `The report ${corrects} was corrected from ${percentage(previousPercent).en} to ${percentage(percent).en}; the location stands at ${percentage(physical).en}. Reason: ${reason}`,
  ),
  LabourReported: ({ month, workers, women, hok, wages }) => bilingual(
    `Tenaga kerja ${longDate(month).id}: ${workers} orang (${women} perempuan), ${hok} HOK, upah ${rupiah(wages)}.`,
    `Labour of ${longDate(month).en}: ${workers} workers (${women} women), ${hok} worker days, wages of ${rupiah(wages)}.`,
  ),
  LabourCorrected: ({ corrects, month, workers, hok, previous, reason }) => bilingual(
    `Tenaga kerja ${longDate(month).id} (${corrects}) dikoreksi: ${previous.workers} menjadi ${workers} orang, ${previous.hok} menjadi ${hok} HOK. Alasan: ${reason}`,
    `Labour of ${longDate(month).en} (${corrects}) was corrected: ${previous.workers} became ${workers} workers, ${previous.hok} became ${hok} worker days. Reason: ${reason}`,
  ),
  FindingRaised: ({ raisedBy, reference, blocking, summary }) => bilingual(
    `Temuan ${reference} dari ${AUDITORS[raisedBy].id} dicatat${blocking ? ' dan menahan' : ''}: ${summary}`,
    `The finding ${reference} of ${AUDITORS[raisedBy].en} was recorded${blocking ? ' and is blocking' : ''}: ${summary}`,
  ),
  FindingFollowedUp: ({ finding, action }) => bilingual(`Temuan ${finding} ditindaklanjuti: ${action}`, `The finding ${finding} was followed up: ${action}`),
  FindingSettled: ({ finding, reference }) => bilingual(`Temuan ${finding} dinyatakan tuntas dengan surat ${reference}.`, `The finding ${finding} was settled by letter ${reference}.`),
  HindranceFlagged: ({ code, stage, note }, definition) => {
    const [{ id, en }, held] = [hindranceLabel(code), stage === undefined ? undefined : labelIn(definition?.stages, stage)];
    return bilingual(
      `Hambatan ditandai${held === undefined ? '' : ` pada ${held.id}`}: ${id}. Tenggat tetap berjalan.${told(note)}`,
      `A hindrance was flagged${held === undefined ? '' : ` at ${held.en}`}: ${en}. The deadlines keep running.${told(note)}`,
    );
  },
  HindranceLifted: ({ code, note }) => {
    const { id, en } = hindranceLabel(code);
    return bilingual(`Hambatan teratasi: ${id}.${told(note)}`, `The hindrance was lifted: ${en}.${told(note)}`);
  },
  SpotCheckScored: ({ checkedOn, score, band }, definition) => {
    const { id, en } = labelIn(definition?.spotCheck?.bands, band);
    return bilingual(`Uji petik ${longDate(checkedOn).id}: ${percentage(score).id}, ${id}.`, `Spot check of ${longDate(checkedOn).en}: ${percentage(score).en}, ${en}.`);
  },
};
