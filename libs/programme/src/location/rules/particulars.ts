// Whether what a command carries makes sense by itself. Each check answers what is wrong with it.
import { parseInstant, parsePlainDate, type PlainDate, type Unmet } from '@app/kernel';
import type { Field } from '../../sentences/location-terms.js';
import { unmet } from '../../sentences/location-refusals.js';
import type { FileReference } from '../commands.js';
import type { KnownLocation, LocationFacts } from '../state.js';

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

export const filled = (field: Field, text: string | undefined): readonly Unmet[] => (isBlank(text) ? [unmet('field.missing', { field })] : []);

export const reasoned = (reason: string): readonly Unmet[] => (isBlank(reason) ? [unmet('reason.missing')] : []);

export const realDay = (field: Field, date: PlainDate): readonly Unmet[] =>
  parsePlainDate(date) === undefined ? [unmet('time.invalid', { field, text: date })] : [];

export const notBefore = (field: Field, date: PlainDate, earliest: PlainDate): readonly Unmet[] =>
  date < earliest ? [unmet('time.out-of-order', { field, date, earliest })] : [];

type Moment = Pick<LocationFacts, 'occurredOn'>;

/** A day on which something is said to have been done: real, and not after the day the command speaks of. */
export const pastDay = (field: Field, date: PlainDate, { occurredOn }: Moment): readonly Unmet[] => {
  const unreal = realDay(field, date);
  if (unreal.length > 0) return unreal;
  return date > occurredOn ? [unmet('time.in-future', { field, date })] : [];
};

/** A past day in the life of the location. */
export const lifeDay = (field: Field, date: PlainDate, { designatedOn }: Pick<KnownLocation, 'designatedOn'>, moment: Moment): readonly Unmet[] => {
  const wrong = pastDay(field, date, moment);
  if (wrong.length > 0) return wrong;
  return date < designatedOn ? [unmet('time.before-designation', { field, date, earliest: designatedOn })] : [];
};

export const wholeNumber = (field: Field, value: number, least: number): readonly Unmet[] =>
  Number.isSafeInteger(value) && value >= least ? [] : [unmet('number.invalid', { field, least })];

export const notAbove = (field: Field, value: number, limit: Field, most: number): readonly Unmet[] =>
  value > most ? [unmet('number.too-large', { field, limit, most })] : [];

export const positiveRupiah = (amount: number): readonly Unmet[] =>
  Number.isSafeInteger(amount) && amount > 0 ? [] : [unmet('amount.invalid')];

const FINGERPRINT = /^[0-9a-f]{64}$/;

const isSound = ({ hash, bytes, name, capturedAt, position }: FileReference): boolean =>
  FINGERPRINT.test(hash) && Number.isSafeInteger(bytes) && bytes > 0 && !isBlank(name) &&
  (capturedAt === undefined || parseInstant(capturedAt) !== undefined) &&
  (position === undefined || (Math.abs(position.latitude) <= 90 && Math.abs(position.longitude) <= 180));

export const soundFiles = (files: readonly FileReference[]): readonly Unmet[] =>
  files.filter((file) => !isSound(file)).map(({ name }) => unmet('file.invalid', { name }));

export const attached = (files: readonly FileReference[]): readonly Unmet[] =>
  files.length === 0 ? [unmet('file.missing')] : soundFiles(files);

const fingerprints = (files: readonly FileReference[]): string => files.map(({ hash }) => hash).sort().join();

export const sameFiles = (one: readonly FileReference[], other: readonly FileReference[]): boolean =>
  one.length === other.length && fingerprints(one) === fingerprints(other);
