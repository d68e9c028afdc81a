import { applyDecorators } from '@nestjs/common';
import { type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { bilingual } from '@app/kernel';
import { field, type FieldOptions, type Kind } from './field.js';

type Dto = () => abstract new () => object;
type Listed = FieldOptions & { readonly max?: number };

const MOST = 100;
const OBJECT_WANTED = bilingual('Isi dengan objek JSON.', 'Give a JSON object.');

/** Asked beforehand, because nested validation alone would take a list for an object and an object for a list. */
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

export const Nested = (dto: Dto, options?: FieldOptions): PropertyDecorator => applyDecorators(
  field({
    code: 'object.invalid',
    sentence: OBJECT_WANTED,
    schema: { type: () => dto() } as ApiPropertyOptions,
    accepts: isObject,
  }, options),
  ValidateNested(),
  Type(dto as () => new () => object),
);

export const ListOf = (dto: Dto, { max = MOST, ...options }: Listed = {}): PropertyDecorator => applyDecorators(
  field({
    code: 'list.invalid',
    sentence: bilingual(`Isi dengan daftar paling banyak ${max} objek JSON.`, `Give a list of at most ${max} JSON objects.`),
    schema: { type: () => dto(), isArray: true, maxItems: max } as ApiPropertyOptions,
    accepts: (value) => Array.isArray(value) && value.length <= max && value.every(isObject),
  }, options),
  ValidateNested({ each: true }),
  Type(dto as () => new () => object),
);

/** A list of plain values of one kind. */
export const Several = ({ code, sentence, schema, accepts }: Kind, { max = MOST, ...options }: Listed = {}): PropertyDecorator => field({
  code,
  sentence: bilingual(`Isi dengan daftar paling banyak ${max}. ${sentence.id}`, `Give a list of at most ${max}. ${sentence.en}`),
  schema: { type: 'array', items: schema, maxItems: max } as ApiPropertyOptions,
  accepts: (value) => Array.isArray(value) && value.length <= max && value.every(accepts),
}, options);

/** An object whose parts are judged elsewhere, by whoever knows its law; `schema` is the name under which the document describes it. */
export const Document = (schema: string, options?: FieldOptions): PropertyDecorator => field({
  code: 'object.invalid',
  sentence: OBJECT_WANTED,
  schema: { allOf: [{ $ref: `#/components/schemas/${schema}` }] } as ApiPropertyOptions,
  accepts: isObject,
}, options);
