import { ApiProperty } from '@nestjs/swagger';

export class AliveDto {
  @ApiProperty({ enum: ['ok'] }) status!: string;
}

export class ReadyDto {
  @ApiProperty({ enum: ['ok', 'degraded'] }) status!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'One entry for each part.' }) details!: object;
}
