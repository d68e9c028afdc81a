import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { complaintOf } from '../../definition/lint/shape.js';
import { partName } from '../../definition/lint/part-name.js';
import type { ScheduleContent, ScheduleFile } from '../content.js';
import { scheduleContentSchema, scheduleSchema } from '../schedule-schema.js';
import { complaint, type ScheduleComplaint } from './finding.js';

const ajv = new Ajv({ allErrors: true, discriminator: true });

const isContent = ajv.compile<ScheduleContent>(scheduleContentSchema);
const isFile = ajv.compile<ScheduleFile>(scheduleSchema);

const SPAN = /\/(span|after)(\/\w+)?$/;
const RUNG = /^(\/ladder\/\d+)\/(hour|to)$/;

const faultOf = (document: unknown, error: ErrorObject): ScheduleComplaint => {
  const { instancePath: pointer, keyword } = error;
  if (pointer === '/targets' && keyword === 'minItems') return complaint(pointer, 'schedule.empty');
  if (SPAN.test(pointer)) return complaint(pointer.replace(/\/(workingDays|calendarDays)$/, ''), 'span.malformed');
  const [, rung = '', part] = RUNG.exec(pointer) ?? [];
  if (part === 'hour') return complaint(pointer, 'rung.hour', keyOf(document, rung));
  if (part === 'to' && keyword === 'minItems') return complaint(pointer, 'rung.without-recipient', keyOf(document, rung));
  return complaintOf(document, error);
};

const keyOf = (document: unknown, rung: string): string => partName(document, rung).id.replace(/^ladder\./, '');

const faultsBy = (matches: ValidateFunction, document: unknown): readonly ScheduleComplaint[] => {
  const faults = matches(document) ? [] : (matches.errors ?? []).map((error) => faultOf(document, error));
  // A span of both kinds, or of none, is told of once.
  return faults.filter(({ pointer, code }, index) => faults.findIndex((other) => other.pointer === pointer && other.code === code) === index);
};

export const hasContentShape = (content: unknown): content is ScheduleContent => isContent(content);
export const hasFileShape = (file: unknown): file is ScheduleFile => isFile(file);

export const contentShapeComplaints = (content: unknown): readonly ScheduleComplaint[] => faultsBy(isContent, content);
export const fileShapeComplaints = (file: unknown): readonly ScheduleComplaint[] => faultsBy(isFile, file);
