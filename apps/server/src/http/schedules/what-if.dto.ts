import { ApiProperty } from '@nestjs/swagger';
import type { Instant, PlainDate } from '@app/kernel';
import type { Preview } from '@app/engine';
import { nationalLoad, type Caused, type NationalLoad, type Refreshed, type RungChange, type ScheduleContent, type WeekLoad, type WhatIf, type WhatIfRow } from '@app/programme';
import { Count, Day, Document, Fingerprint, Key, Moment, PROVINCE, field, Satker, Text } from '../fields/index.js';
import { BilingualDto } from '../problems/problem.dto.js';

export class WhatIfRowDto implements WhatIfRow {
  @field(PROVINCE) province!: string;
  @Key() stage!: string;
  @Count({ note: 'Days that move. / Batas waktu yang bergeser.' }) moved!: number;
  @Count({ note: 'Stages. / Tahapan.' }) becomeLate!: number;
  @Count() stopBeingLate!: number;
  @Count({ note: 'Locations standing at this stage. / Lokasi yang sedang berada pada tahapan ini.' }) becomeAtRisk!: number;
  @Count() stopBeingAtRisk!: number;
}

export class CausedDto implements Omit<Caused, 'rows'> {
  @Count({ note: 'Those with a day that moves for it. / Yang tanggalnya bergeser karenanya.' }) locations!: number;
  @Count({ max: Number.MAX_SAFE_INTEGER }) days!: number;
}

export class RefreshedDto implements Refreshed {
  @Count() locations!: number;
  @Count({ max: Number.MAX_SAFE_INTEGER }) days!: number;
  @ApiProperty({ type: BilingualDto }) sentence!: BilingualDto;
}

export class RungChangeDto implements RungChange {
  @Text({ max: 30 }) rung!: string;
  @Count() added!: number;
  @Count() withdrawn!: number;
}

export class ReminderChangesDto {
  @Count() added!: number;
  @Count() withdrawn!: number;
  @ApiProperty({ type: [RungChangeDto] }) byRung!: readonly RungChangeDto[];
}

export class NationalLoadDto implements NationalLoad {
  @Day({ note: 'Its Monday. / Hari Seninnya.' }) week!: PlainDate;
  @Count() before!: number;
  @Count() after!: number;
}

export class WeekLoadDto extends NationalLoadDto implements WeekLoad {
  @Satker() satker!: string;
}

export class WhitewashedDto {
  @Count() locations!: number;
  @Count() stages!: number;
  @Count({ max: Number.MAX_SAFE_INTEGER, note: 'Calendar days of lateness, all together. / Jumlah hari kalender keterlambatan.' }) days!: number;
}

export class WhatIfDto implements Omit<WhatIf, 'caused' | 'load'> {
  @Count({ note: 'Open ones within your authority. / Yang masih berjalan dalam wewenang Anda.' }) locations!: number;
  @Count({ note: 'Those with a day that moves. / Yang batas waktunya bergeser.' }) rescheduled!: number;
  @Count() lateBefore!: number;
  @Count() lateAfter!: number;
  @Count() becomeLate!: number;
  @Count() stopBeingLate!: number;
  @Count() atRiskBefore!: number;
  @Count() atRiskAfter!: number;
  @Count({ note: 'Forecast handover later than a week before the end of the year. / Perkiraan serah terima lewat dari sepekan sebelum akhir tahun.' }) becomeAtRisk!: number;
  @Count() stopBeingAtRisk!: number;
  @ApiProperty({ type: CausedDto, description: 'Yang disebabkan perubahan ini. / What comes of the change in question.' }) caused!: CausedDto;
  @ApiProperty({ type: RefreshedDto, description: 'Yang disesuaikan oleh setiap penerbitan; keduanya bersama-sama adalah yang dicatat. / What any publication would bring; both together are what publishing writes.' }) refreshed!: RefreshedDto;
  @ApiProperty({ type: ReminderChangesDto }) reminders!: ReminderChangesDto;
  @ApiProperty({ type: [NationalLoadDto], description: 'Days that fall due, in the weeks that change. / Tanggal yang jatuh tempo, pada pekan yang berubah.' }) load!: readonly NationalLoadDto[];
  @ApiProperty({ type: WhitewashedDto, description: 'Lateness that goes away because the line is moved, not by work. / Pemutihan: keterlambatan yang hilang karena batasnya digeser, bukan karena pekerjaan.' }) whitewashed!: WhitewashedDto;
}

/** What is long, in pages; kept for a while, for whoever has the same authority. */
export class PreviewLinksDto {
  @ApiProperty({ description: 'By province and stage. / Per provinsi dan tahapan.' }) rows!: string;
  @ApiProperty({ description: 'Which locations, with old and new day. / Lokasinya, dengan tanggal lama dan baru.' }) locations!: string;
  @ApiProperty({ description: 'By Satker and week. / Per satker dan pekan.' }) load!: string;
}

export class SchedulePreviewDto {
  @Fingerprint({ note: 'Of schedule, calendar and the locations as they stood: publishing may cite it as whatIf. / Dapat disebut sebagai whatIf saat menerbitkan.' }) id!: string;
  @Moment() at!: Instant;
  @Count() revision!: number;
  @Count() calendarVersion!: number;
  @Document('ScheduleContent', { optional: true, note: 'As it could be drafted; absent where only the calendar changes. / Siap disusun sebagai rancangan.' }) content?: ScheduleContent;
  @ApiProperty({ type: WhatIfDto }) whatIf!: WhatIfDto;
  @ApiProperty({ type: PreviewLinksDto }) links!: PreviewLinksDto;
}

export const previewAnswer = ({ changes: _, ...preview }: Preview, schedule: string): SchedulePreviewDto => {
  const { whatIf: { caused: { locations, days }, load, ...whatIf }, id } = preview;
  const pages = `${schedule}/previews/${id}`;
  return { ...preview, whatIf: { ...whatIf, caused: { locations, days }, load: nationalLoad(load) }, links: { rows: `${pages}/rows`, locations: `${pages}/locations`, load: `${pages}/load` } };
};
