import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import type { FieldOptions } from './field.js';
import { Count, FiscalYear, Flag } from './number.js';

/** Of what stands in a query string; the same fields in a body are what they are. */
export const IN_QUERIES = ['query'];

/** A query string knows only texts: each kind says itself which texts it means, and any other is left to be refused. */
const read = (meaning: (text: string) => unknown): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => typeof value === 'string' ? meaning(value) : value, { groups: IN_QUERIES }) as PropertyDecorator;

const number = read((text) => /^\d{1,15}$/.test(text) ? Number(text) : text);
const flag = read((text) => text === 'true' || (text === 'false' ? false : text));

export const QueryCount = (options?: FieldOptions & { readonly min?: number; readonly max?: number }): PropertyDecorator => applyDecorators(number, Count(options));
export const QueryFiscalYear = (options?: FieldOptions): PropertyDecorator => applyDecorators(number, FiscalYear(options));
export const QueryFlag = (options?: FieldOptions): PropertyDecorator => applyDecorators(flag, Flag(options));
