import type { Schema } from '../definition/definition-schema.js';
import { scaffolding, writtenObject } from '../definition/file-schema.js';
import { scheduleSchema } from './schedule-schema.js';

const whole = writtenObject(scheduleSchema);

/** The shape of a schedule's file, for editors. Anything may be left out, since a file may build on another. */
export const scheduleFileSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'National schedule file',
  ...whole,
  properties: { ...scaffolding('Targets and rungs'), ...(whole.properties as Schema) },
};
