import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy, ValidateIf } from 'class-validator';
import type { Bilingual } from '@app/kernel';

/** One kind of field. What the document says of it and what the door lets in stand side by side, so neither drifts. */
export type Kind = {
  readonly code: string;
  readonly sentence: Bilingual;
  readonly schema: ApiPropertyOptions;
  readonly accepts: (value: unknown) => boolean;
};

export type FieldOptions = { readonly optional?: boolean; readonly note?: string };

export const field = ({ code, sentence, schema, accepts }: Kind, { optional = false, note }: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ ...schema, required: !optional, ...(note === undefined ? {} : { description: note }) } as ApiPropertyOptions),
    ValidateBy({ name: code, validator: { validate: accepts } }, { context: sentence, message: code }),
    // Absent is fine, null is not: `IsOptional` would let both pass.
    ...(optional ? [ValidateIf((_, value) => value !== undefined)] : []),
  );
