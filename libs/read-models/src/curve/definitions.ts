import { bilingual, type Bilingual } from '@app/kernel';

/** What each line of the curve counts. */
export const CURVE_DEFINITIONS = {
  weeks: bilingual('Hari terakhir tiap minggu, atau tiap beberapa minggu bila lebih dari tiga tahun; minggu pertama dimulai pada hari pertama yang ada rencana atau kejadiannya.', 'The last day of each week, or of every few weeks where it is more than three years; the first begins on the first day with a plan or a deed.'),
  plans: bilingual('Satu rencana untuk tiap revisi jadwal, dihitung dari hari penetapan seolah-olah semua berjalan menurut revisi itu, tanpa penundaan, perpanjangan atau percepatan, dengan kalender terbaru.', 'One plan for each revision of the schedule, counted from the day of designation as if everything went by that revision, without suspension, extension or acceleration, by the newest calendar.'),
  'plans.stages': bilingual('Bobot tahapan yang jatuh tempo sampai minggu itu (bobot asumsi), rata-rata semua lokasi.', 'Weights of the stages due by that week (assumed weights), mean of all locations.'),
  'plans.physical': bilingual('Pekerjaan yang berjalan rata dari jatuh tempo tahapan sebelumnya sampai jatuh tempo konstruksi (asumsi), dibobot besaran bantuan SK.', 'Works going evenly from the due day of the stage before to that of construction (assumed), weighted by the amount of the SK.'),
  'plans.financial': bilingual('Persen tiap penyaluran pada jatuh tempo tahapannya, dibobot besaran bantuan SK.', 'The per cent of each tranche on the due day of its stage, weighted by the amount of the SK.'),
  'realised.stages': bilingual('Bobot tahapan yang selesai sampai minggu itu (bobot asumsi), rata-rata semua lokasi; tahapan yang dibuka kembali tidak dihitung.', 'Weights of the stages completed by that week (assumed weights), mean of all locations; a stage opened again does not count.'),
  'realised.physical': bilingual('Persen fisik menurut hari pengamatan laporan, dibobot besaran bantuan SK, semua lokasi; lokasi tanpa laporan dihitung 0.', 'Physical per cent by the day observed, weighted by the amount of the SK, over all locations; one without a report counts as 0.'),
  'realised.financial': bilingual('Dana ber-SP2D sampai minggu itu dibagi besaran bantuan SK.', 'Money with an SP2D by that week, divided by the amounts of the SK.'),
  standing: bilingual('Semuanya pada hari pertanyaan; deviasi pada kartu adalah realisasi fisik dikurangi rencana fisik revisi terbaru di sini.', 'All of it on the day of the question; the deviation on the card is the works realised less those planned by the newest revision here.'),
  locations: bilingual('Lokasi yang dihitung: yang dibatalkan atau diganti tidak termasuk.', 'Locations counted: without those cancelled or replaced.'),
} as const satisfies { readonly [line: string]: Bilingual };
export type CurveFigure = keyof typeof CURVE_DEFINITIONS;
