import { bilingual, type Bilingual, type PlainDate } from '@app/kernel';
import type { Labelled } from '../definition/definition.js';
import { longDate } from './long-date.js';

type Named = { readonly key: string };
type OfHindrance = { readonly hindrance: Bilingual };
type OfFinding = { readonly reference: string };

export const COURSE_REFUSALS = {
  'designation.id-mismatch': ({ expected }: { readonly expected: string }) => bilingual(
    `Menurut program, tahun dan wilayahnya, kode lokasi ini harus ${expected}.`,
    `By its programme, year and region the code of this location must be ${expected}.`,
  ),
  'designation.fiscal-year-invalid': () => bilingual('Tahun anggaran tidak sah.', 'The fiscal year is not valid.'),
  'designation.region-unknown': ({ key }: Named) => bilingual(`Kode wilayah "${key}" tidak dikenal.`, `The region code "${key}" is unknown.`),
  'designation.wrong-level': ({ level }: { readonly level: Bilingual }) => bilingual(`Lokasi program ini ditetapkan per ${level.id}.`, `Locations of this programme are designated per ${level.en}.`),
  'designation.not-the-replacement': ({ replaces }: { readonly replaces: string }) => bilingual(
    `Lokasi ${replaces} tidak mencatat lokasi ini sebagai penggantinya.`,
    `The location ${replaces} does not name this one as its replacement.`,
  ),
  'sk.wrong-year': ({ fiscalYear }: { readonly fiscalYear: number }) => bilingual(
    `SK untuk tahun anggaran ${fiscalYear} harus bertanggal tahun itu atau tahun sebelumnya.`,
    `An SK for fiscal year ${fiscalYear} must be dated in that year or the year before.`,
  ),
  'sk.not-a-revision': ({ number }: { readonly number: string }) => bilingual(
    `SK ${number} adalah SK penetapan lokasi ini sendiri; sebutkan SK perubahannya.`,
    `SK ${number} is the one that designates this location; name the SK that revises it.`,
  ),
  'definition.version-unknown': ({ version }: { readonly version: number }) => bilingual(
    `Versi ${version} dari ketentuan program ini belum diterbitkan.`,
    `Version ${version} of the definition of this programme has not been published.`,
  ),
  'definition.stage-inserted': ({ stage, before }: { readonly stage: Bilingual; readonly before: Bilingual }) => bilingual(
    `Versi ketentuan itu mewajibkan tahapan ${before.id} sebelum ${stage.id} yang sudah selesai di sini; buka kembali ${stage.id} lebih dahulu.`,
    `That version requires the stage ${before.en} before ${stage.en}, which is completed here; reopen ${stage.en} first.`,
  ),
  'definition.stage-missing': ({ key }: Named) => bilingual(`Versi ketentuan itu tidak memuat tahapan ${key} yang sudah berjalan di sini.`, `That version has no stage ${key}, which is under way or done here.`),
  'definition.tranche-changed': ({ number }: { readonly number: number }) => bilingual(
    `Versi ketentuan itu mengubah tahap pembayaran ${number} yang sudah diajukan di sini.`,
    `That version changes tranche ${number}, which has been requested here.`,
  ),
  'finding.unknown': ({ key }: Named) => bilingual(`Temuan "${key}" tidak ada di lokasi ini.`, `There is no finding "${key}" in this location.`),
  'finding.blocking': ({ reference }: OfFinding) => bilingual(`Temuan ${reference} menahan pencairan dan serah terima sampai dinyatakan tuntas.`, `The finding ${reference} holds money and handover until it is settled.`),
  'finding.already-raised': ({ reference }: OfFinding) => bilingual(`Temuan ${reference} sudah dicatat dengan isi yang berbeda.`, `The finding ${reference} is already recorded with other particulars.`),
  'finding.settled': ({ reference }: OfFinding) => bilingual(`Temuan ${reference} sudah tuntas.`, `The finding ${reference} is settled.`),
  'finding.not-followed-up': ({ reference }: OfFinding) => bilingual(`Temuan ${reference} belum ditindaklanjuti.`, `The finding ${reference} has not been followed up.`),
  'finding.own-follow-up': ({ reference }: OfFinding) => bilingual(`Yang menindaklanjuti temuan ${reference} tidak boleh menyatakannya tuntas.`, `Whoever followed up the finding ${reference} may not settle it.`),
  'hindrance.unknown': ({ key, reasons }: Named & { readonly reasons: readonly Labelled[] }) => bilingual(
    `"${key}" bukan hambatan yang dikenal. Pilih: ${reasons.map(({ label }) => label.id).join('; ')}.`,
    `"${key}" is not a known hindrance. Choose: ${reasons.map(({ label }) => label.en).join('; ')}.`,
  ),
  'hindrance.already-flagged': ({ hindrance, since }: OfHindrance & { readonly since: PlainDate }) => bilingual(
    `Hambatan "${hindrance.id}" sudah ditandai sejak ${longDate(since).id} dan belum teratasi.`,
    `The hindrance "${hindrance.en}" was flagged on ${longDate(since).en} and still stands.`,
  ),
  'hindrance.not-flagged': ({ hindrance }: OfHindrance) => bilingual(`Tidak ada hambatan "${hindrance.id}" di lokasi ini.`, `No hindrance "${hindrance.en}" stands in this location.`),
  'suspension.reason-unknown': ({ key }: Named) => bilingual(`"${key}" bukan golongan alasan penundaan program ini.`, `"${key}" is not a class of reasons for suspension in this programme.`),
  'suspension.too-short': () => bilingual('Penundaan harus berakhir setelah hari mulainya.', 'A suspension must end after the day it begins.'),
  'suspension.too-long': ({ most }: { readonly most: number }) => bilingual(`Penundaan paling lama ${most} hari.`, `A suspension lasts ${most} days at most.`),
  'extension.not-later': ({ dueOn }: { readonly dueOn: PlainDate }) => bilingual(
    `Batas waktu baru harus setelah tenggat yang berlaku, ${longDate(dueOn).id}.`,
    `The new deadline must lie after the one that holds, ${longDate(dueOn).en}.`,
  ),
  'acceleration.not-in-programme': () => bilingual('Program ini tidak mengenal percepatan.', 'This programme has no acceleration.'),
  'acceleration.already-granted': () => bilingual('Percepatan sudah diberikan.', 'Acceleration has already been granted.'),
  'acceleration.criteria-missing': () => bilingual('Percepatan memerlukan paling sedikit satu kriteria.', 'Acceleration needs at least one criterion.'),
  'acceleration.criterion-unknown': ({ key }: Named) => bilingual(`"${key}" bukan kriteria percepatan program ini.`, `"${key}" is not a criterion for acceleration in this programme.`),
  'replacement.mismatch': () => bilingual(
    'Lokasi pengganti harus wilayah lain dari program dan tahun anggaran yang sama.',
    'The replacement must be another region of the same programme and fiscal year.',
  ),
  'handover.not-in-programme': () => bilingual('Program ini tidak mengenal serah terima.', 'This programme has no handover.'),
  'fiscal-year.not-crossed': ({ fiscalYear }: { readonly fiscalYear: number }) => bilingual(
    `Tahun anggaran ${fiscalYear} sudah berakhir; catat lintas tahun beserta alasannya lebih dahulu.`,
    `Fiscal year ${fiscalYear} is over; record first that the location crosses it, with the reason.`,
  ),
  'fiscal-year.not-over': ({ fiscalYear }: { readonly fiscalYear: number }) => bilingual(`Tahun anggaran ${fiscalYear} belum berakhir.`, `Fiscal year ${fiscalYear} is not over.`),
  'fiscal-year.already-crossed': () => bilingual('Lintas tahun sudah dicatat dengan alasan atau rujukan lain.', 'The crossing of the year is already recorded with another reason or reference.'),
} as const;
