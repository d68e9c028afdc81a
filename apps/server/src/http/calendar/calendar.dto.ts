import { ApiProperty } from '@nestjs/swagger';
import type { PlainDate } from '@app/kernel';
import { DAY_OFF_KINDS, type DayOff, type DayOffKind, type DaysOffOfYear, type SourceMark } from '@app/programme';
import { DatedDto } from '../commands/dated.dto.js';
import { Count, Day, FiscalYear, ListOf, Nested, OneOf, Prose, QueryCount, QueryFiscalYear, Region, Text } from '../fields/index.js';
import { BilingualDto } from '../problems/problem.dto.js';

export class CalendarQueryDto {
  @QueryFiscalYear({ optional: true, note: 'This year, where it is left out. / Tahun ini, bila dikosongkan.' }) year?: number;
  @Region({ optional: true, note: 'With the days off of its own. / Beserta libur daerahnya.' }) region?: string;
  @QueryCount({ optional: true, min: 1, note: 'As that publication left it; the newest, where it is left out. / Menurut penetapan itu; yang terbaru, bila dikosongkan.' }) version?: number;
}

export class CountQueryDto {
  @Day({ note: 'Itself never counts. / Hari itu sendiri tidak dihitung.' }) from!: PlainDate;
  @QueryCount({ max: 250 }) workingDays!: number;
  @Region({ optional: true }) region?: string;
}

export class DayOffNameDto {
  @Text({ max: 120 }) id!: string;
  @Text({ max: 120 }) en!: string;
}

export class DayOffDto implements DayOff {
  @Day() date!: PlainDate;
  @Nested(() => DayOffNameDto) name!: DayOffNameDto;
  @OneOf(DAY_OFF_KINDS) kind!: DayOffKind;
}

/** Always the whole list of the year, so that an amendment is the next version of it. */
export class PublishDaysOffDto extends DatedDto implements DaysOffOfYear {
  @FiscalYear() year!: number;
  @Region({ optional: true, note: 'Province or regency; none: the nation. / Provinsi atau kabupaten/kota; kosong: nasional.' }) region?: string;
  @ListOf(() => DayOffDto) days!: DayOffDto[];
  @Text({ max: 200 }) decree!: string;
  @Day() publishedOn!: PlainDate;
  @OneOf(['S', 'P', 'L', 'A']) source!: SourceMark;
  @Prose({ max: 500 }) clause!: string;
}

export class CalendarListDto {
  @Count({ min: 1 }) version!: number;
  @FiscalYear() year!: number;
  @Region({ optional: true }) region?: string;
  @Text({ max: 200 }) decree!: string;
  @Day() publishedOn!: PlainDate;
  @OneOf(['S', 'P', 'L', 'A'], { note: 'S: source document. P: public page. L: legal default. A: our assumption.' }) source!: SourceMark;
  @Prose({ max: 500 }) clause!: string;
}

export class PublicationDto extends CalendarListDto {
  @ApiProperty({ type: [DayOffDto], description: 'Against the list before. / Dibanding daftar sebelumnya.' }) added!: readonly DayOffDto[];
  @ApiProperty({ type: [DayOffDto] }) removed!: readonly DayOffDto[];
}

export class PublicationsDto {
  @ApiProperty({ type: [PublicationDto], description: 'Oldest first.' }) publications!: readonly PublicationDto[];
}

export class CalendarDayDto extends DayOffDto {
  @Count({ min: 1, note: 'Of the list that sets it. / Daftar yang menetapkannya.' }) version!: number;
}

export class CalendarDto {
  @Count({ note: '0: nothing was published. / 0: belum ada penetapan.' }) version!: number;
  @FiscalYear() year!: number;
  @Region({ optional: true }) region?: string;
  @ApiProperty({ type: [CalendarDayDto] }) days!: readonly CalendarDayDto[];
  @ApiProperty({ type: [CalendarListDto] }) lists!: readonly CalendarListDto[];
  @ApiProperty({ type: [BilingualDto], description: 'Where the year is not known. / Bila tahun itu belum ditetapkan.' }) warnings!: readonly BilingualDto[];
}

export class WorkingDayCountDto {
  @Day() from!: PlainDate;
  @Count() workingDays!: number;
  @Region({ optional: true }) region?: string;
  @Day({ note: 'The last of the days counted. / Hari terakhir yang dihitung.' }) on!: PlainDate;
  @ApiProperty({ type: [DayOffDto], description: 'Passed over, weekends apart. / Yang dilewati, selain akhir pekan.' }) daysOff!: readonly DayOffDto[];
  @Count() calendarVersion!: number;
  @ApiProperty({ type: [BilingualDto] }) warnings!: readonly BilingualDto[];
}
