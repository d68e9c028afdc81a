import { ApiProperty } from '@nestjs/swagger';
import type { CommandStanding, LocationCommandType } from '@app/programme';
import { BilingualDto, UnmetDto } from '../problems/problem.dto.js';

/** Named as in the command's own body. */
export class CommandTargetDto {
  @ApiProperty({ required: false }) stage?: string;
  @ApiProperty({ required: false }) document?: string;
  @ApiProperty({ required: false }) evidence?: string;
  @ApiProperty({ required: false, type: 'integer' }) tranche?: number;
  @ApiProperty({ required: false }) work?: string;
  @ApiProperty({ required: false }) report?: string;
  @ApiProperty({ required: false }) finding?: string;
  @ApiProperty() allowed!: boolean;
  @ApiProperty({ type: [UnmetDto] }) unmet!: readonly UnmetDto[];
}

export class CommandStandingDto implements CommandStanding {
  @ApiProperty({ type: 'string', example: 'CompleteStage' }) command!: LocationCommandType;
  @ApiProperty({ example: 'complete-stage', description: 'As in its address.' }) address!: string;
  @ApiProperty({ type: BilingualDto }) label!: BilingualDto;
  @ApiProperty() allowed!: boolean;
  @ApiProperty({ type: [UnmetDto], description: 'What is missing, your role included.' }) unmet!: readonly UnmetDto[];
  @ApiProperty({ type: [CommandTargetDto], required: false, description: 'Each thing the command may be about, where there are several.' }) targets?: readonly CommandTargetDto[];
}

export class AllowedCommandsDto {
  @ApiProperty() locationId!: string;
  @ApiProperty({ type: 'integer' }) revision!: number;
  @ApiProperty({ type: [CommandStandingDto] }) commands!: CommandStandingDto[];
}
