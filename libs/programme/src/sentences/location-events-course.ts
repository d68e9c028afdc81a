import { bilingual, type Bilingual } from '@app/kernel';
import { longDate } from './long-date.js';
import type { EventSentences } from './location-event-sentence.js';
import { labelIn } from './location-terms.js';

const FUNCTIONING = {
  full: bilingual('berfungsi penuh', 'fully functioning'),
  partial: bilingual('berfungsi sebagian', 'partly functioning'),
  none: bilingual('tidak berfungsi', 'not functioning'),
} as const satisfies Record<string, Bilingual>;

export const COURSE_EVENTS: EventSentences<
  | 'LocationSuspended' | 'LocationResumed' | 'DeadlineExtended' | 'LocationAccelerated' | 'LocationCancelled' | 'LocationSubstituted'
  | 'LocationHandedOver' | 'LocationFinished' | 'FiscalYearCrossed' | 'FunctionalityRecorded'
> = {
  LocationSuspended: ({ reasonClass, reason, from, until }, definition) => {
    const { id, en } = labelIn(definition?.suspension.reasons, reasonClass);
    return bilingual(
      `Lokasi ditunda ${longDate(from).id} sampai ${longDate(until).id}, ${id}: ${reason}`,
      `The location was suspended from ${longDate(from).en} to ${longDate(until).en}, ${en}: ${reason}`,
    );
  },
  LocationResumed: ({ on, reason, days }) => bilingual(
    `Lokasi dilanjutkan ${longDate(on).id}; batas waktunya bergeser ${days} hari. Alasan: ${reason}`,
    `The location was resumed on ${longDate(on).en}; its deadlines move by ${days} days. Reason: ${reason}`,
  ),
  DeadlineExtended: ({ stage, newDueOn, reference, reason }, definition) => {
    const { id, en } = labelIn(definition?.stages, stage);
    return bilingual(
      `Batas waktu ${id} diperpanjang sampai ${longDate(newDueOn).id} dengan surat ${reference}. Alasan: ${reason}`,
      `The deadline of ${en} was extended to ${longDate(newDueOn).en} by letter ${reference}. Reason: ${reason}`,
    );
  },
  LocationAccelerated: ({ criteria, reference, reason }, definition) => {
    const labels = criteria.map((key) => labelIn(definition?.acceleration?.criteria, key));
    return bilingual(
      `Lokasi dipercepat dengan surat ${reference} (${labels.map(({ id }) => id).join('; ')}). Alasan: ${reason}`,
      `The location was accelerated by letter ${reference} (${labels.map(({ en }) => en).join('; ')}). Reason: ${reason}`,
    );
  },
  LocationCancelled: ({ skRevision, skDate, reason }) => bilingual(
    `Lokasi dibatalkan dengan SK ${skRevision} tanggal ${longDate(skDate).id}. Alasan: ${reason}`,
    `The location was cancelled by SK ${skRevision} of ${longDate(skDate).en}. Reason: ${reason}`,
  ),
  LocationSubstituted: ({ replacement, skRevision, skDate, reason }) => bilingual(
    `Lokasi diganti oleh ${replacement} dengan SK ${skRevision} tanggal ${longDate(skDate).id}. Alasan: ${reason}`,
    `The location was replaced by ${replacement} by SK ${skRevision} of ${longDate(skDate).en}. Reason: ${reason}`,
  ),
  LocationHandedOver: ({ bast, handedOverOn, recipient }) => bilingual(
    `Serah terima kepada ${recipient} dengan BAST ${bast} tanggal ${longDate(handedOverOn).id}.`,
    `Handed over to ${recipient} by BAST ${bast} of ${longDate(handedOverOn).en}.`,
  ),
  LocationFinished: ({ on }) => bilingual(`Lokasi selesai pada ${longDate(on).id}.`, `The location was finished on ${longDate(on).en}.`),
  FiscalYearCrossed: ({ fiscalYear, reason }) => bilingual(
    `Lokasi melintasi akhir tahun anggaran ${fiscalYear}. Alasan: ${reason}`,
    `The location crossed the end of fiscal year ${fiscalYear}. Reason: ${reason}`,
  ),
  FunctionalityRecorded: ({ observedOn, functioning, households }) => {
    const served = households === undefined ? bilingual('', '') : bilingual(`, melayani ${households} KK`, `, serving ${households} households`);
    return bilingual(
      `Hasil pembangunan ${FUNCTIONING[functioning].id} pada ${longDate(observedOn).id}${served.id}.`,
      `On ${longDate(observedOn).en} the works were ${FUNCTIONING[functioning].en}${served.en}.`,
    );
  },
};
