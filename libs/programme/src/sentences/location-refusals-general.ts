import { bilingual, type Bilingual, type PlainDate } from '@app/kernel';
import { longDate } from './long-date.js';
import { FIELDS, percentage, type Field } from './location-terms.js';

type About = { readonly field: Field };
type AboutDay = About & { readonly date: PlainDate };
type AboutOrder = AboutDay & { readonly earliest: PlainDate };

export const GENERAL_REFUSALS = {
  'location.unknown': () => bilingual('Lokasi ini belum ditetapkan dalam SK.', 'This location has not been designated in an SK.'),
  'location.suspended': () => bilingual('Lokasi sedang ditunda; lanjutkan dahulu.', 'The location is suspended; resume it first.'),
  'location.already-suspended': () => bilingual('Lokasi sudah dalam masa penundaan.', 'The location is already suspended.'),
  'location.not-suspended': () => bilingual('Lokasi tidak sedang ditunda.', 'The location is not suspended.'),
  'location.finished': () => bilingual('Lokasi sudah selesai.', 'The location is finished.'),
  'location.not-finished': () => bilingual('Keberfungsian baru dicatat setelah lokasi selesai.', 'Functioning is recorded only once the location is finished.'),
  'location.cancelled': () => bilingual('Lokasi sudah dibatalkan.', 'The location has been cancelled.'),
  'location.replaced': () => bilingual('Lokasi sudah diganti oleh lokasi lain.', 'The location has been replaced by another.'),
  'location.terminated': () => bilingual('Kontrak lokasi ini sudah diputus.', 'The contract of this location has been terminated.'),
  'location.already-designated': () => bilingual('Wilayah ini sudah ditetapkan untuk program dan tahun anggaran yang sama.', 'This region has already been designated for the same programme and fiscal year.'),
  'definition.unknown': () => bilingual('Ketentuan program ini belum diterbitkan.', 'The definition of this programme has not been published.'),
  'time.invalid': ({ field, text }: About & { readonly text: string }) =>
    bilingual(`${FIELDS[field].id} bukan tanggal yang sah: "${text}".`, `${FIELDS[field].en} is not a real day: "${text}".`),
  'time.in-future': ({ field, date }: AboutDay) =>
    bilingual(`${FIELDS[field].id}, ${longDate(date).id}, belum terjadi.`, `${FIELDS[field].en}, ${longDate(date).en}, has not come yet.`),
  'time.before-designation': ({ field, date, earliest }: AboutOrder) => bilingual(
    `${FIELDS[field].id}, ${longDate(date).id}, mendahului SK penetapan lokasi (${longDate(earliest).id}).`,
    `${FIELDS[field].en}, ${longDate(date).en}, precedes the designation of the location (${longDate(earliest).en}).`,
  ),
  'time.out-of-order': ({ field, date, earliest }: AboutOrder) => bilingual(
    `${FIELDS[field].id}, ${longDate(date).id}, tidak boleh mendahului ${longDate(earliest).id}.`,
    `${FIELDS[field].en}, ${longDate(date).en}, may not precede ${longDate(earliest).en}.`,
  ),
  'field.missing': ({ field }: About) => bilingual(`${FIELDS[field].id} wajib diisi.`, `${FIELDS[field].en} is required.`),
  'reason.missing': () => bilingual('Alasan wajib diisi.', 'A reason is required.'),
  'number.invalid': ({ field, least }: About & { readonly least: number }) =>
    bilingual(`${FIELDS[field].id} harus bilangan bulat, paling sedikit ${least}.`, `${FIELDS[field].en} must be a whole number, at least ${least}.`),
  'number.too-large': ({ field, limit, most }: About & { readonly limit: Field; readonly most: number }) => bilingual(
    `${FIELDS[field].id} tidak boleh melebihi ${FIELDS[limit].id.toLowerCase()} (${most}).`,
    `${FIELDS[field].en} may not exceed ${FIELDS[limit].en.toLowerCase()} (${most}).`,
  ),
  'file.missing': () => bilingual('Lampirkan paling sedikit satu berkas.', 'Attach at least one file.'),
  'file.invalid': ({ name }: { readonly name: string }) => bilingual(
    `Berkas "${name}" tidak sah: sidik jari SHA-256, ukuran, nama, waktu atau posisinya keliru.`,
    `The file "${name}" is not valid: its SHA-256 fingerprint, size, name, time or position is wrong.`,
  ),
  'work.unknown': ({ work }: { readonly work: string }) => bilingual(`Paket "${work}" tidak ada di lokasi ini.`, `There is no work "${work}" in this location.`),
  'work.expected': () => bilingual('Lokasi ini memiliki beberapa paket; sebutkan paketnya.', 'This location has works; name the one concerned.'),
  'work.not-expected': () => bilingual('Hal ini tidak dirinci per paket; kosongkan paketnya.', 'This is not kept work by work; name none.'),
  'physical.too-low': ({ needed, actual }: { readonly needed: number; readonly actual: number }) => bilingual(
    `Progres fisik baru ${percentage(actual).id}, diperlukan ${percentage(needed).id}.`,
    `Physical progress is ${percentage(actual).en} where ${percentage(needed).en} is needed.`,
  ),
  'condition.none-met': ({ options }: { readonly options: readonly Bilingual[] }) => bilingual(
    `Penuhi paling sedikit satu: ${options.map(({ id }) => id).join(' Atau: ')}`,
    `Meet at least one: ${options.map(({ en }) => en).join(' Or: ')}`,
  ),
} as const;
