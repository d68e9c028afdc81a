import { bilingual, type Bilingual } from '@app/kernel';
import type { Definition } from '../definition/definition.js';
import type { Extension, KnownLocation, Suspension } from '../location/state.js';
import { longDate } from './long-date.js';
import { labelIn } from './location-terms.js';

export const OVERLAY_LABELS = {
  ditunda: bilingual('Ditunda', 'Suspended'),
  diperpanjang: bilingual('Diperpanjang', 'Extended'),
  dipercepat: bilingual('Dipercepat', 'Accelerated'),
  tertahan: bilingual('Tertahan', 'Held'),
} as const satisfies Record<string, Bilingual>;

type Acceleration = NonNullable<KnownLocation['acceleration']>;

/** Why an overlay lies over a location. */
export const OVERLAY_REASONS = {
  ditunda: ({ reasonClass, from, until }: Suspension, definition?: Definition) => {
    const { id, en } = labelIn(definition?.suspension.reasons, reasonClass);
    return bilingual(`${id}, ${longDate(from).id} sampai ${longDate(until).id}.`, `${en}, ${longDate(from).en} to ${longDate(until).en}.`);
  },
  diperpanjang: ({ stage, newDueOn, reference }: Extension, definition?: Definition) => {
    const { id, en } = labelIn(definition?.stages, stage);
    return bilingual(`${id} sampai ${longDate(newDueOn).id}, surat ${reference}.`, `${en} until ${longDate(newDueOn).en}, letter ${reference}.`);
  },
  dipercepat: ({ criteria, reference }: Acceleration, definition?: Definition) => {
    const labels = criteria.map((key) => labelIn(definition?.acceleration?.criteria, key));
    return bilingual(`${labels.map(({ id }) => id).join('; ')}, surat ${reference}.`, `${labels.map(({ en }) => en).join('; ')}, letter ${reference}.`);
  },
} as const;
