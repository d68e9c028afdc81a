import { ApiProperty } from '@nestjs/swagger';
import { DELAY_CODES, type AnswerStanding, type CommandStanding, type LocationCommandType } from '@app/programme';
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
  @ApiProperty({ required: false, enum: DELAY_CODES, description: 'Of a hindrance.' }) code?: string;
  @ApiProperty() allowed!: boolean;
  @ApiProperty({ type: [UnmetDto] }) unmet!: readonly UnmetDto[];
}

export class CommandStandingDto implements Omit<CommandStanding, 'command'> {
  @ApiProperty({ type: 'string', example: 'CompleteStage' }) command!: LocationCommandType | AnswerStanding['command'];
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
  @ApiProperty({ type: [CommandStandingDto], description: 'To reminders: at `reminders/<address>`.' }) answers!: CommandStandingDto[];
}
