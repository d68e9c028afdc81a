import { bilingual } from '@app/kernel';
import { field, type FieldOptions, type Kind } from './field.js';

const UNWANTED = '\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF';
const LINE = `^(?!\\s)[^${UNWANTED}]*(?<!\\s)$`;
/** Line breaks and tabs are the only control characters a person types. */
const LINES = `^(?!\\s)(?:[^${UNWANTED}]|[\\n\\t])*(?<!\\s)$`;

/** Nothing is trimmed or normalised in silence: what is kept is what was sent, or it is refused with a reason. */
const written = (pattern: string, max: number): Kind => {
  const shape = new RegExp(pattern, 'u');
  return {
    code: 'text.invalid',
    sentence: bilingual(
      `Isi dengan teks 1 sampai ${max} karakter, tanpa spasi di tepi dan tanpa karakter kendali (Unicode NFC).`,
      `Give a text of 1 to ${max} characters, without spaces at its edges and without control characters (Unicode NFC).`,
    ),
    schema: { type: 'string', minLength: 1, maxLength: max, pattern },
    accepts: (value) => typeof value === 'string' && value !== '' && value.length <= 2 * max && [...value].length <= max && shape.test(value) && value === value.normalize('NFC'),
  };
};

const code = (pattern: RegExp, max: number, what: { id: string; en: string }, refusal: string): Kind => ({
  code: refusal,
  sentence: bilingual(what.id, what.en),
  schema: { type: 'string', maxLength: max, pattern: pattern.source },
  accepts: (value) => typeof value === 'string' && value.length <= max && pattern.test(value),
});

export const KEY = code(/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/, 120,
  { id: 'Isi dengan kunci: huruf, angka, titik, garis bawah atau tanda hubung.', en: 'Give a key: letters, digits, dots, underscores or hyphens.' }, 'key.invalid');
export const PROGRAMME = code(/^[a-z][a-z0-9-]{1,39}$/, 40,
  { id: 'Isi dengan kunci program, misalnya kotaku-cfw.', en: 'Give a programme key, such as kotaku-cfw.' }, 'programme.invalid');
const REGION = code(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/, 13,
  { id: 'Isi dengan kode wilayah Kemendagri bertitik, misalnya 52.71.03.1004.', en: 'Give a dotted Kemendagri region code, such as 52.71.03.1004.' }, 'region.invalid');
export const PROVINCE = code(/^\d{2}$/, 2,
  { id: 'Isi dengan kode provinsi dua angka, misalnya 52.', en: 'Give a province code of two digits, such as 52.' }, 'province.invalid');
/** As far as an authority reaches: a region, or with the empty text the whole country. */
export const SCOPE_REGION = code(/^(|\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?)$/, 13, REGION.sentence, 'region.invalid');
export const LOCATION_ID = code(/^[a-z][a-z0-9-]{1,39}-\d{4}-\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/, 60,
  { id: 'Isi dengan kode lokasi, misalnya kotaku-cfw-2021-52.71.03.1004.', en: 'Give a location id, such as kotaku-cfw-2021-52.71.03.1004.' }, 'location-id.invalid');
export const IMPORT_ID = code(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 36,
  { id: 'Isi dengan nomor impor, sebuah UUID.', en: 'Give the id of an import, a UUID.' }, 'import-id.invalid');
export const SATKER = code(/^[a-z][a-z0-9-]{1,38}[a-z0-9]$/, 40,
  { id: 'Isi dengan kunci satker, misalnya bppw-52.', en: 'Give a Satker key, such as bppw-52.' }, 'satker.invalid');
/** As the journal gives them out: ordered as text, opaque otherwise. */
export const POSITION = code(/^\d{20}\/\d{20}$/, 41,
  { id: 'Isi dengan posisi seperti yang diberikan oleh jawaban sebelumnya.', en: 'Give a position as an earlier answer gave it.' }, 'position.invalid');
export const FINGERPRINT = code(/^[0-9a-f]{64}$/, 64,
  { id: 'Isi dengan sidik SHA-256 berkas: 64 angka heksadesimal huruf kecil.', en: 'Give the SHA-256 of the file: 64 lower-case hexadecimal digits.' }, 'fingerprint.invalid');

type Sized = FieldOptions & { readonly max: number };

export const lineOf = (max: number): Kind => written(LINE, max);
/** One line. */
export const Text = ({ max, ...options }: Sized): PropertyDecorator => field(lineOf(max), options);
/** Several lines. */
export const Prose = ({ max, ...options }: Sized): PropertyDecorator => field(written(LINES, max), options);
export const Key = (options?: FieldOptions): PropertyDecorator => field(KEY, options);
export const Programme = (options?: FieldOptions): PropertyDecorator => field(PROGRAMME, options);
export const Region = (options?: FieldOptions): PropertyDecorator => field(REGION, options);
export const LocationId = (options?: FieldOptions): PropertyDecorator => field(LOCATION_ID, options);
export const Satker = (options?: FieldOptions): PropertyDecorator => field(SATKER, options);
export const Position = (options?: FieldOptions): PropertyDecorator => field(POSITION, options);
export const Fingerprint = (options?: FieldOptions): PropertyDecorator => field(FINGERPRINT, options);

export const OneOf = (values: readonly string[], options?: FieldOptions): PropertyDecorator => field({
  code: 'choice.invalid',
  sentence: bilingual(`Pilih salah satu: ${values.join(', ')}.`, `Choose one of: ${values.join(', ')}.`),
  schema: { type: 'string', enum: [...values] },
  accepts: (value) => values.includes(value as string),
}, options);
