import { ApiProperty } from '@nestjs/swagger';

export class BilingualDto {
  @ApiProperty() id!: string;
  @ApiProperty() en!: string;
}

export class ProblemDto {
  @ApiProperty({ example: 'urn:tahapan:problem:not-found' }) type!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: 'integer' }) status!: number;
  @ApiProperty({ description: 'The Indonesian sentence.' }) detail!: string;
  @ApiProperty({ description: 'Stable; clients act on it.' }) code!: string;
  @ApiProperty({ type: BilingualDto }) sentence!: BilingualDto;
  @ApiProperty({ example: 'urn:tahapan:request:0198…' }) instance!: string;
}

export class UnmetDto {
  @ApiProperty() code!: string;
  @ApiProperty({ type: BilingualDto }) sentence!: BilingualDto;
  @ApiProperty({ required: false, description: 'The clause it rests on, as a citation.' }) clause?: string;
  @ApiProperty({ required: false, description: 'Of a schedule that is judged: JSON pointer to its part at fault.' }) pointer?: string;
}

/** 409 of the rules, and 403 of a command: what stands in the way. */
export class RefusalDto extends ProblemDto {
  @ApiProperty({ type: [UnmetDto], required: false }) unmet?: UnmetDto[];
  @ApiProperty({ type: 'integer', required: false, description: 'Of a bulk action: how many rows there are now.' }) total?: number;
}

export class InputErrorDto {
  @ApiProperty({ enum: ['body', 'query'] }) in!: 'body' | 'query';
  @ApiProperty({ description: 'JSON pointer to the field.' }) pointer!: string;
  @ApiProperty() code!: string;
  @ApiProperty({ type: BilingualDto }) sentence!: BilingualDto;
}

export class InputProblemDto extends ProblemDto {
  @ApiProperty({ type: [InputErrorDto], required: false }) errors?: InputErrorDto[];
}

export class SinceDto {
  @ApiProperty({ type: 'integer' }) revision!: number;
  @ApiProperty() type!: string;
  @ApiProperty({ type: BilingualDto }) sentence!: BilingualDto;
  @ApiProperty({ format: 'date-time' }) occurredAt!: string;
}

/** 412: where the history stands now, and what happened since the revision that was read. */
export class StaleDto extends ProblemDto {
  @ApiProperty({ type: 'integer', required: false }) revision?: number;
  @ApiProperty({ type: [SinceDto], required: false }) since?: SinceDto[];
}
