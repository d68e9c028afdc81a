import { ApiProperty } from '@nestjs/swagger';
import type { Bilingual } from '@app/kernel';
import type { RuleFiring } from '@app/engine';
import { BilingualDto } from '../problems/problem.dto.js';

const KINDS = ['rung', 'reaction'] as const satisfies readonly RuleFiring['kind'][];

export class RuleFiringDto implements RuleFiring {
  @ApiProperty({ description: 'The key of the rung, or the event that tells of the reaction.' }) rule!: string;
  @ApiProperty({ enum: KINDS }) kind!: RuleFiring['kind'];
  @ApiProperty({ type: BilingualDto }) label!: Bilingual;
  @ApiProperty({ required: false, format: 'date-time' }) lastAt?: string;
  @ApiProperty({ type: 'integer', description: 'Within the last 24 hours.' }) ofDay!: number;
  @ApiProperty({ type: 'integer', description: 'Within the last 7 days.' }) ofWeek!: number;
  @ApiProperty({ type: BilingualDto, required: false, description: 'Why, where it never fired.' }) never?: Bilingual;
}

export class FiringsDto {
  @ApiProperty({ type: [RuleFiringDto], description: 'The rungs of the ladders in force, in the order of climbing; then the reactions.' }) rules!: readonly RuleFiringDto[];
}
