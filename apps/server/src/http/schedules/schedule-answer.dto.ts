import { ApiProperty } from '@nestjs/swagger';
import type { Bilingual, JsonObject } from '@app/kernel';
import type { ScheduleContent } from '@app/programme';
import { CommandAnswerDto, type EventDto } from '../commands/command-answer.dto.js';
import { Count, FiscalYear, Programme } from '../fields/index.js';
import { BilingualDto } from '../problems/problem.dto.js';

/** How much a schedule says; what it says stands under its own address. */
export class ContainedDto {
  @Count() targets!: number;
  @Count() overrides!: number;
  @Count({ note: 'Of the ladder. / Anak tangga pengingat.' }) rungs!: number;
}

export class ScheduleLinksDto {
  @ApiProperty({ description: 'The schedule that holds. / Jadwal yang berlaku.' }) schedule!: string;
  @ApiProperty({ required: false, description: 'With all it says. / Dengan seluruh isinya.' }) draft?: string;
  @ApiProperty({ required: false, description: 'With all it says. / Dengan seluruh isinya.' }) revision?: string;
  @ApiProperty({ required: false, description: 'How far it has been taken over. / Sejauh mana sudah diterapkan.' }) progress?: string;
}

/** As every answer to a command, but for the schedule itself, which whoever asks has just sent or can read. */
export class ScheduleAnswerDto extends CommandAnswerDto {
  @Programme() programme!: string;
  @FiscalYear() fiscalYear!: number;
  @ApiProperty({ type: 'integer', required: false }) draft?: number;
  @ApiProperty({ type: 'integer', required: false, description: 'Of the schedule, where one was published; `revision` is that of the stream.' }) scheduleRevision?: number;
  @ApiProperty({ type: ContainedDto, required: false }) contains?: ContainedDto;
  @ApiProperty({ type: [BilingualDto] }) warnings!: readonly Bilingual[];
  @ApiProperty({ type: ScheduleLinksDto }) links!: ScheduleLinksDto;
}

type Told = { readonly draft?: number; readonly revision?: number; readonly content?: ScheduleContent };

export const scheduleAnswer = ({ programme, fiscalYear }: Pick<ScheduleAnswerDto, 'programme' | 'fiscalYear'>, answer: CommandAnswerDto, warnings: readonly Bilingual[]): ScheduleAnswerDto => {
  const { draft, revision, content } = (answer.events[0] ?? {}) as unknown as Told;
  const schedule = `/v1/schedules/${programme}/${fiscalYear}`;
  const revised = revision === undefined ? undefined : `${schedule}/revisions/${revision}`;
  return {
    ...answer, events: answer.events.map(withoutContent), programme, fiscalYear, draft, scheduleRevision: revision,
    contains: content && { targets: content.targets.length, overrides: content.overrides.length, rungs: content.ladder.length },
    warnings: content === undefined ? [] : warnings,
    links: { schedule, ...(revised !== undefined ? { revision: revised, progress: `${revised}/progress` } : draft !== undefined && content !== undefined && { draft: `${schedule}/drafts/${draft}` }) },
  };
};

const withoutContent = ({ type, content: _, ...told }: EventDto & { readonly content?: unknown }): EventDto => ({ ...(told as JsonObject), type });
