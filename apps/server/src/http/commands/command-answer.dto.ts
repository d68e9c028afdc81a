import { ApiProperty } from '@nestjs/swagger';
import type { JsonObject } from '@app/kernel';
import { QueryFlag } from '../fields/index.js';
import { BilingualDto } from '../problems/problem.dto.js';

export class PreviewDto {
  @QueryFlag({ optional: true, note: 'Decide and answer, but write nothing. / Putuskan dan jawab, tanpa mencatat apa pun.' })
  preview?: boolean;
}

/** What was recorded: its type and, beside it, the fields of that type. */
export type EventDto = { readonly type: string } & JsonObject;

const EVENT = { type: 'object', properties: { type: { type: 'string', example: 'StageCompleted' } }, required: ['type'], additionalProperties: true };

export class CommandAnswerDto {
  @ApiProperty({ description: 'Of the newest event; the next If-Match.', type: 'integer' }) revision!: number;
  @ApiProperty({ required: false, description: 'Of the newest event, for `?after=`; absent in a preview.' }) position?: string;
  @ApiProperty({ type: 'array', items: EVENT, description: 'None, where it was already so.' }) events!: EventDto[];
  @ApiProperty({ required: false, description: 'The answer to an earlier request with the same key.' }) replayed?: boolean;
  @ApiProperty({ required: false, description: 'Nothing was written.' }) preview?: boolean;
}

export class LocationAnswerDto extends CommandAnswerDto {
  @ApiProperty() locationId!: string;
  @ApiProperty({ type: [BilingualDto], required: false, description: 'Of a preview: each event in words.' }) sentences?: BilingualDto[];
}

export const eventDto = ({ type, data }: { readonly type: string; readonly data: unknown }): EventDto => ({ ...(data as JsonObject), type });
