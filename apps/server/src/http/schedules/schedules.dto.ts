import { ApiProperty } from '@nestjs/swagger';
import type { PlainDate } from '@app/kernel';
import type { ScheduleContent, ScheduleDifference, ScheduleDraft, ScheduleRevision } from '@app/programme';
import { Count, Day, Document, FiscalYear, Nested, OneOf, Programme, Prose, Text } from '../fields/index.js';

/** Once every open location has taken a revision over. */
export class ConcludedDto {
  @Count({ note: 'By which the days were counted. / Kalender yang dipakai menghitung.' }) calendarVersion!: number;
  @Count({ optional: true, note: 'Open ones; told where the authority is nationwide. / Lokasi yang masih berjalan; bagi wewenang nasional.' }) locations?: number;
  @Count({ optional: true, note: 'Those with a day that moved. / Lokasi yang batas waktunya bergeser.' }) rescheduled?: number;
}

export class RevisionSummaryDto implements Omit<ScheduleRevision, 'content' | 'draft' | 'concluded'> {
  @Count({ note: '0: the schedule as first published. / 0: jadwal awal.' }) revision!: number;
  @Prose({ max: 2000 }) reason!: string;
  @Text({ max: 200 }) reference!: string;
  @Day() publishedOn!: PlainDate;
  @Text({ max: 120, optional: true, note: 'Id of the preview that was looked at. / Id pratinjau yang dilihat.' }) whatIf?: string;
  @Nested(() => ConcludedDto, { optional: true }) concluded?: ConcludedDto;
}

export class ScheduleSummaryDto {
  @Programme() programme!: string;
  @FiscalYear() fiscalYear!: number;
  @ApiProperty({ type: RevisionSummaryDto, required: false, description: 'That holds; absent while there are only drafts.' }) newest?: RevisionSummaryDto;
  @Count({ note: 'Neither discarded nor published. / Belum dibatalkan atau diterbitkan.' }) drafts!: number;
}

export class ScheduleListDto {
  @ApiProperty({ type: [ScheduleSummaryDto] }) schedules!: readonly ScheduleSummaryDto[];
}

export class RevisionDto extends RevisionSummaryDto {
  @Document('ScheduleContent') content!: ScheduleContent;
}

export class ScheduleDto {
  @Programme() programme!: string;
  @FiscalYear() fiscalYear!: number;
  @ApiProperty({ type: RevisionDto, required: false, description: 'That holds; absent while there are only drafts.' }) newest?: RevisionDto;
  @ApiProperty({ type: [RevisionSummaryDto], description: 'Oldest first.' }) revisions!: readonly RevisionSummaryDto[];
  @Count() drafts!: number;
  @ApiProperty({ type: 'integer', description: 'Of the stream; the next If-Match.' }) streamRevision!: number;
}

export class RevisionsDto {
  @ApiProperty({ type: [RevisionSummaryDto], description: 'Oldest first.' }) revisions!: readonly RevisionSummaryDto[];
}

export class RevisionDifferenceDto extends RevisionDto {
  @Document('ScheduleDifference', { note: 'Against the revision before. / Dibanding revisi sebelumnya.' }) difference!: ScheduleDifference;
}

export const STANDINGS = ['applying', 'concluded', 'superseded'] as const;

export class RevisionProgressDto {
  @Count() revision!: number;
  @OneOf(STANDINGS) standing!: (typeof STANDINGS)[number];
  @Count({ note: 'Open ones within your authority. / Yang masih berjalan dalam wewenang Anda.' }) locations!: number;
  @Count({ note: 'Those that have taken it over. / Yang sudah memakainya.' }) takenOver!: number;
}

export class DraftSummaryDto implements Omit<ScheduleDraft, 'content'> {
  @Count({ min: 1 }) draft!: number;
  @Prose({ max: 2000 }) note!: string;
  @ApiProperty({ type: 'integer', minimum: -1, description: 'Revision it was made from; -1: none. / Revisi asalnya; -1: belum ada.' }) basedOn!: number;
}

export class DraftListDto {
  @ApiProperty({ type: [DraftSummaryDto] }) drafts!: readonly DraftSummaryDto[];
}

export class DraftDto extends DraftSummaryDto {
  @Document('ScheduleContent') content!: ScheduleContent;
}
