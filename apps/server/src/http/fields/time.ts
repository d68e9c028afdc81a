import { bilingual, parseInstant, parsePlainDate } from '@app/kernel';
import { field, type FieldOptions, type Kind } from './field.js';

const DAY: Kind = {
  code: 'day.invalid',
  sentence: bilingual('Isi dengan tanggal yang ada di kalender, tahun-bulan-hari, misalnya 2021-04-11.', 'Give a real day as year-month-day, such as 2021-04-11.'),
  schema: { type: 'string', format: 'date' },
  accepts: (value) => typeof value === 'string' && value.length === 10 && parsePlainDate(value) !== undefined,
};

const MOMENT: Kind = {
  code: 'moment.invalid',
  sentence: bilingual('Isi dengan waktu ISO 8601 beserta zona, misalnya 2021-04-11T10:00:00+08:00.', 'Give an ISO 8601 instant with its zone, such as 2021-04-11T10:00:00+08:00.'),
  schema: { type: 'string', format: 'date-time', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?(Z|[+-]\\d{2}:\\d{2})$' },
  accepts: (value) => typeof value === 'string' && value.length <= 40 && parseInstant(value) !== undefined,
};

const MONTH_SHAPE = /^\d{4}-(0[1-9]|1[0-2])$/;
const MONTH: Kind = {
  code: 'month.invalid',
  sentence: bilingual('Isi dengan bulan, misalnya 2021-08.', 'Give a month, such as 2021-08.'),
  schema: { type: 'string', pattern: MONTH_SHAPE.source },
  accepts: (value) => typeof value === 'string' && MONTH_SHAPE.test(value),
};

export const Day = (options?: FieldOptions): PropertyDecorator => field(DAY, options);
export const Moment = (options?: FieldOptions): PropertyDecorator => field(MOMENT, options);
export const Month = (options?: FieldOptions): PropertyDecorator => field(MONTH, options);
