import type { PlainDate } from '@app/kernel';
import type { ScheduleCommand, ScheduleContent } from '@app/programme';
import { DayOffDto } from '../calendar/calendar.dto.js';
import { DatedDto } from '../commands/dated.dto.js';
import { Count, Day, Document, Key, ListOf, Nested, Prose, PROVINCE, Region, Several, Text } from '../fields/index.js';

type DataOf<Type extends ScheduleCommand['type']> = Extract<ScheduleCommand, { type: Type }>['data'];

export class DraftScheduleDto extends DatedDto implements DataOf<'DraftSchedule'> {
  @Document('ScheduleContent') content!: ScheduleContent;
  @Prose({ max: 2000 }) note!: string;
}

/** The draft stands in the address. */
export class DiscardDraftDto extends DatedDto implements Omit<DataOf<'DiscardDraft'>, 'draft'> {
  @Prose({ max: 2000 }) reason!: string;
}

export class PublishScheduleDto extends DatedDto implements DataOf<'PublishSchedule'> {
  @Count({ min: 1 }) draft!: number;
  @Prose({ max: 2000 }) reason!: string;
  @Text({ max: 200, note: 'The letter it rests on. / Surat edaran yang mendasarinya.' }) reference!: string;
  @Text({ max: 120, optional: true, note: 'Id of the preview that was looked at. / Id pratinjau yang dilihat.' }) whatIf?: string;
}

/** Of one kind only: one working day is not 24 hours. */
export class SpanDto {
  @Count({ min: -366, max: 366, optional: true }) workingDays?: number;
  @Count({ min: -366, max: 366, optional: true }) calendarDays?: number;
}

export class ShiftDto {
  @Key() stage!: string;
  @Nested(() => SpanDto, { note: 'Negative: sooner. / Negatif: lebih awal.' }) by!: SpanDto;
  @Several(PROVINCE, { optional: true, note: 'All of them, where it is left out. / Semua, bila dikosongkan.' }) provinces?: string[];
}

export class DipaEffectiveDto {
  @Day() on!: PlainDate;
}

export class FurtherDaysOffDto {
  @ListOf(() => DayOffDto, { max: 60 }) days!: DayOffDto[];
  @Region({ optional: true }) region?: string;
}

/** Exactly one of them. */
export class PreviewScheduleDto {
  @Count({ min: 1, optional: true, note: 'One of the schedule\'s drafts. / Salah satu rancangan.' }) draft?: number;
  @Document('ScheduleContent', { optional: true, note: 'A schedule that nobody has drafted yet. / Jadwal yang belum disusun sebagai rancangan.' }) content?: ScheduleContent;
  @Nested(() => ShiftDto, { optional: true, note: 'A stage sooner or later. / Satu tahapan digeser.' }) shift?: ShiftDto;
  @Nested(() => DipaEffectiveDto, { optional: true, note: 'The DIPA in force from a day. / DIPA efektif sejak suatu hari.' }) dipaEffective?: DipaEffectiveDto;
  @Nested(() => FurtherDaysOffDto, { optional: true, note: 'Further days off. / Hari libur tambahan.' }) daysOff?: FurtherDaysOffDto;
}
