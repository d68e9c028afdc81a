import { bilingual, type Bilingual, type PlainDate } from '@app/kernel';
import { longDate } from './long-date.js';
import { either, percentage } from './location-terms.js';

type Named = { readonly key: string };

export const FIELD_REFUSALS = {
  'institution.not-in-programme': () => bilingual('Program ini tidak membentuk lembaga masyarakat.', 'This programme forms no community institution.'),
  'institution.missing': () => bilingual('Lembaga masyarakat belum dibentuk.', 'The community institution has not been formed.'),
  'institution.kind-unknown': ({ key }: Named) => bilingual(`Bentuk lembaga "${key}" tidak ada dalam ketentuan program.`, `The programme knows no institution of the kind "${key}".`),
  'institution.too-few-villages': ({ needed, actual }: { readonly needed: number; readonly actual: number }) => bilingual(
    `Lembaga harus melibatkan paling sedikit ${needed} desa/kelurahan; baru ${actual}.`,
    `The institution must involve at least ${needed} villages; it has ${actual}.`,
  ),
  'institution.village-outside': ({ village, scope }: { readonly village: string; readonly scope: string }) => bilingual(
    `"${village}" bukan kode desa/kelurahan di wilayah ${scope}.`,
    `"${village}" is not the code of a village in the region ${scope}.`,
  ),
  'institution.village-repeated': ({ village }: { readonly village: string }) => bilingual(
    `Desa/kelurahan ${village} disebut lebih dari sekali.`,
    `The village ${village} is named more than once.`,
  ),
  'institution.contract-signed': () => bilingual('Lembaga tidak dapat diubah setelah kontrak ditandatangani.', 'The institution cannot change once the contract is signed.'),
  'work.not-in-programme': () => bilingual('Program ini tidak memiliki paket pekerjaan fisik.', 'This programme has no physical works.'),
  'work.missing': () => bilingual('Paket pekerjaan belum ditentukan.', 'No works have been defined.'),
  'work.already-defined': ({ name }: { readonly name: string }) => bilingual(`Paket "${name}" sudah ada dengan isi yang berbeda.`, `A work "${name}" already exists with other particulars.`),
  'work.progress-begun': () => bilingual('Paket tidak dapat ditambah setelah progres fisik dilaporkan.', 'Works cannot be added once physical progress has been reported.'),
  'progress.not-in-programme': () => bilingual('Program ini tidak mencatat progres fisik.', 'This programme records no physical progress.'),
  'progress.invalid': () => bilingual('Progres fisik harus 0 sampai 100 dengan paling banyak dua desimal.', 'Physical progress must be 0 to 100 with at most two decimals.'),
  'progress.falling': ({ previous }: { readonly previous: number }) => bilingual(
    `Progres fisik tidak boleh turun dari ${percentage(previous).id}; gunakan koreksi yang menyebut laporannya.`,
    `Physical progress may not fall below ${percentage(previous).en}; use a correction that names the report.`,
  ),
  'progress.photo-missing': ({ at }: { readonly at: readonly number[] }) => bilingual(
    `Laporan yang mencapai ${at.join(', ')} % wajib disertai foto.`,
    `A report that reaches ${at.join(', ')} % must carry a photo.`,
  ),
  'progress.not-latest': ({ report }: { readonly report: string }) => bilingual(
    `Hanya laporan terakhir (${report}) yang dapat dikoreksi.`,
    `Only the latest report (${report}) can be corrected.`,
  ),
  'progress.construction-completed': () => bilingual('Tahapan konstruksi sudah selesai; buka kembali sebelum mengoreksi progres.', 'Construction is completed; reopen the stage before correcting its progress.'),
  'report.unknown': ({ key }: Named) => bilingual(`Laporan "${key}" tidak ditemukan.`, `There is no report "${key}".`),
  'report.already-corrected': ({ key }: Named) => bilingual(`Laporan "${key}" sudah dikoreksi.`, `The report "${key}" has already been corrected.`),
  'labour.not-in-programme': () => bilingual('Program ini tidak mencatat tenaga kerja.', 'This programme records no labour.'),
  'labour.month-invalid': ({ month }: { readonly month: string }) => bilingual(`"${month}" bukan bulan yang sah (TTTT-BB).`, `"${month}" is not a month (YYYY-MM).`),
  'labour.month-outside': ({ month }: { readonly month: string }) => bilingual(
    `Bulan ${longDate(month).id} berada di luar masa pelaksanaan lokasi ini.`,
    `${longDate(month).en} lies outside the time this location may work.`,
  ),
  'labour.already-reported': ({ month }: { readonly month: string }) => bilingual(
    `Tenaga kerja ${longDate(month).id} sudah dilaporkan; gunakan koreksi.`,
    `Labour of ${longDate(month).en} has already been reported; correct it instead.`,
  ),
  'labour.hok-invalid': () => bilingual('Jumlah HOK harus nol atau lebih.', 'The number of worker days (HOK) must be zero or more.'),
  'labour.too-young': ({ minimum }: { readonly minimum: number }) => bilingual(
    `Pekerja harus berusia paling sedikit ${minimum} tahun; anak tidak boleh dipekerjakan.`,
    `Workers must be at least ${minimum} years old; children may not be employed.`,
  ),
  'labour.not-eligible': ({ workers, eligible, heads }: { readonly workers: number; readonly eligible: number; readonly heads: readonly Bilingual[] }) => bilingual(
    `Dari ${workers} pekerja baru ${eligible} yang memenuhi syarat; setiap pekerja harus termasuk salah satu: ${either(heads).id}.`,
    `Of ${workers} workers only ${eligible} are eligible; every worker must be one of: ${either(heads).en}.`,
  ),
  'spot-check.not-in-programme': () => bilingual('Program ini tidak memiliki daftar uji petik.', 'This programme has no spot-check list.'),
  'spot-check.missing': () => bilingual('Belum ada uji petik yang dinilai di lokasi ini.', 'No spot check has been scored in this location.'),
  'spot-check.output-missing': ({ output }: { readonly output: Bilingual }) => bilingual(`Keluaran "${output.id}" belum dinilai.`, `The output "${output.en}" has not been scored.`),
  'spot-check.output-unknown': ({ key }: Named) => bilingual(`"${key}" bukan keluaran uji petik program ini.`, `"${key}" is not an output this programme scores.`),
  'spot-check.output-repeated': ({ key }: Named) => bilingual(`Keluaran "${key}" dinilai lebih dari sekali.`, `The output "${key}" is scored more than once.`),
  'spot-check.score-invalid': ({ key }: Named) => bilingual(`Nilai keluaran "${key}" harus 0 sampai 100.`, `The score of "${key}" must be 0 to 100.`),
  'functionality.already-recorded': ({ on }: { readonly on: PlainDate }) => bilingual(
    `Keberfungsian pada ${longDate(on).id} sudah dicatat dengan isi yang berbeda.`,
    `How it functioned on ${longDate(on).en} is already recorded with other particulars.`,
  ),
  'spot-check.already-scored': ({ on }: { readonly on: PlainDate }) => bilingual(
    `Uji petik tanggal ${longDate(on).id} sudah dicatat dengan nilai lain.`,
    `The spot check of ${longDate(on).en} is already recorded with another score.`,
  ),
} as const;
