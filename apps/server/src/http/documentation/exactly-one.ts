import type { OpenAPIObject } from '@nestjs/swagger';
import type { Type } from '@nestjs/common';
import { PreviewScheduleDto, SpanDto } from '../schedules/schedule-changes.dto.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const CHOICES: readonly Type[] = [PreviewScheduleDto, SpanDto];

/** Of their members exactly one is given. */
export const exactlyOne = (schemas: Schemas): Schemas => Object.fromEntries(Object.entries(schemas).map(([name, schema]) =>
  [name, CHOICES.some((choice) => choice.name === name) ? { ...schema, minProperties: 1, maxProperties: 1 } : schema])) as Schemas;
