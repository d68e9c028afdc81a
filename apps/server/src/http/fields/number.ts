import { bilingual } from '@app/kernel';
import { field, type FieldOptions, type Kind } from './field.js';

const whole = (minimum: number, maximum: number): Kind => ({
  code: 'number.invalid',
  sentence: bilingual(`Isi dengan bilangan bulat ${minimum} sampai ${maximum}.`, `Give a whole number from ${minimum} to ${maximum}.`),
  schema: { type: 'integer', minimum, maximum },
  accepts: (value) => Number.isSafeInteger(value) && (value as number) >= minimum && (value as number) <= maximum,
});

const decimal = (minimum: number, maximum: number): Kind => ({
  code: 'number.invalid',
  sentence: bilingual(`Isi dengan bilangan ${minimum} sampai ${maximum}.`, `Give a number from ${minimum} to ${maximum}.`),
  schema: { type: 'number', minimum, maximum },
  accepts: (value) => typeof value === 'number' && value >= minimum && value <= maximum,
});

type Between = FieldOptions & { readonly min?: number; readonly max?: number };

/** Persons, days, rows: what is counted. */
export const Count = ({ min = 0, max = 1_000_000, ...options }: Between = {}): PropertyDecorator => field(whole(min, max), options);
/** Integer rupiah; up to what JSON carries exactly. */
export const Rupiah = (options?: FieldOptions): PropertyDecorator => field({
  ...whole(0, Number.MAX_SAFE_INTEGER),
  code: 'rupiah.invalid',
  sentence: bilingual('Isi dengan rupiah bulat, tanpa sen dan tanpa tanda pemisah.', 'Give whole rupiah, without cents and separators.'),
}, options);
export const Percent = (options?: FieldOptions): PropertyDecorator => field(decimal(0, 100), options);
export const Degrees = (limit: number, options?: FieldOptions): PropertyDecorator => field(decimal(-limit, limit), options);
export const FISCAL_YEAR = whole(2000, 2100);
/** Drafts, revisions, versions: what is numbered one after the other. */
export const ORDINAL = whole(0, 999_999);
export const FiscalYear = (options?: FieldOptions): PropertyDecorator => field(FISCAL_YEAR, options);

export const Flag = (options?: FieldOptions): PropertyDecorator => field({
  code: 'flag.invalid',
  sentence: bilingual('Isi dengan true atau false.', 'Give true or false.'),
  schema: { type: 'boolean' },
  accepts: (value) => typeof value === 'boolean',
}, options);
