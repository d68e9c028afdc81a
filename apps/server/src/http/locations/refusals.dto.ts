import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '@app/kernel';

export class RefusedCommandDto {
  @ApiProperty({ type: 'integer' }) revision!: number;
  @ApiProperty({ example: 'CompleteStage' }) command!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What was asked; empty where the asker had no authority.' }) data!: object;
  @ApiProperty({ type: [String], description: 'The codes of what stood in the way.' }) unmet!: readonly string[];
  @ApiProperty({ description: 'The account that asked.' }) account!: string;
  @ApiProperty({ enum: ROLES }) role!: Role;
  @ApiProperty({ format: 'date-time' }) occurredAt!: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
}

export class RefusalsDto {
  @ApiProperty({ type: [RefusedCommandDto], description: 'Newest first, at most 200.' }) refusals!: RefusedCommandDto[];
}
