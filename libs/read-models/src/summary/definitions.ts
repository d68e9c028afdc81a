import { bilingual, type Bilingual } from '@app/kernel';

/** What each figure counts: no number stands on a screen without its sentence. */
export const FIGURE_DEFINITIONS = {
  locations: bilingual('Lokasi yang sudah ditetapkan, tanpa yang dibatalkan atau diganti.', 'Designated locations, without those cancelled or replaced.'),
  active: bilingual('Lokasi yang masih berjalan atau ditunda; belum selesai, putus kontrak, batal atau diganti.', 'Locations going on or suspended: not finished, terminated, cancelled or replaced.'),
  late: bilingual('Lokasi aktif dengan sedikitnya satu tahapan yang waktunya berjalan dan harinya sudah lewat menurut jadwal yang berlaku kini, di zona waktu lokasi.', 'Active locations with at least one stage whose clock runs and whose day is over by the schedule that holds now, in the zone of the location.'),
  latePercent: bilingual('Lokasi terlambat dibagi lokasi aktif.', 'Late locations divided by active ones.'),
  lateChange: bilingual('Selisih dengan jumlah terlambat tujuh hari lalu, dihitung dengan hari jatuh tempo yang berlaku kini.', 'Difference from the number late seven days ago, counted by the due days that hold now.'),
  dueSoon: bilingual('Lokasi dengan tahapan yang waktunya berjalan dan jatuh tempo hari ini sampai tujuh hari kalender lagi, juga bila tahapan lainnya sudah terlambat.', 'Locations with a stage whose clock runs and that is due from today to seven calendar days from now, also where another stage is late.'),
  critical: bilingual('Lokasi yang berjalan dan tidak ditunda, yang fisiknya tertinggal lebih dari 10 poin selama rencana sampai 70 %, lebih dari 5 poin sesudahnya, atau akan melewati 31 Desember. Rencana di sini milik tiap lokasi: rata dari mulai konstruksinya sampai tenggatnya, bukan rencana kurva S.', 'Locations going on and not suspended whose works are more than 10 points behind while the plan is up to 70%, more than 5 after, or bound to cross 31 December. The plan here is each location\'s own: even from the start of its works to their day, not that of the S-curve.'),
  physical: bilingual('Rata-rata persen fisik yang dilaporkan, dibobot besaran bantuan SK, pada semua lokasi yang dihitung; lokasi tanpa laporan dihitung 0.', 'Mean physical per cent as reported, weighted by the amount of the SK, over all locations counted; one without a report counts as 0.'),
  planned: bilingual('Persen fisik yang seharusnya tercapai hari ini menurut revisi terbaru jadwal nasional, dibobot sama; sama dengan garis rencana kurva S. Lokasi tanpa jadwal dihitung 0.', 'Physical per cent due today by the newest revision of the national schedule, weighted alike; the same as the plan of the S-curve. A location without a schedule counts as 0.'),
  firstPlanned: bilingual('Seperti rencana, menurut jadwal sebelum revisi apa pun.', 'As the plan, by the schedule before any revision.'),
  deviation: bilingual('Fisik dikurangi rencana menurut jadwal yang berlaku, dalam poin, dibobot besaran bantuan SK; negatif berarti tertinggal. Sama dengan kurva S fisik pada hari ini.', 'Physical less what the schedule in force plans, in points, weighted by the amount of the SK; negative means behind. The same as the physical S-curve today.'),
  firstDeviation: bilingual('Fisik dikurangi rencana awal.', 'Physical less the first plan.'),
  absorption: bilingual('Dana ber-SP2D dibagi besaran bantuan SK.', 'Money with an SP2D divided by the amounts of the SK.'),
  handedOver: bilingual('Lokasi yang sudah ber-BAST, tanpa yang dibatalkan atau diganti.', 'Locations with a BAST, without those cancelled or replaced.'),
  medianDays: bilingual('Median hari kalender sejak lokasi berada di tahapan itu.', 'Median calendar days since locations came to the stage.'),
  daysLate: bilingual('Hari kalender sejak hari jatuh tempo paling awal yang sudah lewat; median dan terbanyak di antara lokasi terlambat.', 'Calendar days since the earliest due day that is over; median and most among late locations.'),
  offices: bilingual('Satker menurut jumlah hari terlambatnya, terbesar di atas.', 'Satker by their days late in all, most first.'),
  onTime: bilingual('Tahapan yang selesai sampai hari jatuh temponya, dibagi tahapan selesai ditambah lokasi terlambat; patokan 90 % (PNPM 2013).', 'Stages completed by their due day, divided by stages completed plus locations late; against 90% (PNPM 2013).'),
  quality: bilingual('Rata-rata nilai uji petik terakhir; 70 ke atas disebut baik (asumsi, batas pita Memadai).', 'Mean score of the latest spot checks; 70 and above is called good (assumed, where the band Memadai begins).'),
  quadrant: bilingual('Waktu lalu mutu: baik atau kurang menurut kedua patokan itu.', 'Time, then quality: good or poor by these two bounds.'),
} as const satisfies { readonly [figure: string]: Bilingual };
export type FigureName = keyof typeof FIGURE_DEFINITIONS;
