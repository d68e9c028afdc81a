import { bilingual, type Bilingual } from '@app/kernel';
import type { LocationCommand, LocationCommandType } from '@app/programme';
import { Complaint, EXIT, misused } from '../terminal/complaint.js';
import { COMMAND_SHAPES, type AnyShape } from './command-shapes.js';
import { FIELD_KINDS, type FieldKind } from './field-kinds.js';

type Data = Readonly<Record<string, unknown>>;

export const kebab = (type: string): string => type.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase();

const TYPES = Object.keys(COMMAND_SHAPES) as readonly LocationCommandType[];
export const COMMAND_NAMES: readonly string[] = TYPES.map(kebab);

/** A command as typed at a prompt, or everything that keeps it from being one. */
export const readCommand = (name: string, json: string): LocationCommand => {
  const type = TYPES.find((one) => kebab(one) === name);
  if (type === undefined) throw misused(`Perintah ${name} tidak ada. Yang ada: ${COMMAND_NAMES.join(', ')}.`, `There is no command ${name}. There are: ${COMMAND_NAMES.join(', ')}.`);
  const shape: AnyShape = COMMAND_SHAPES[type];
  return { type, data: readData(json, shape) } as unknown as LocationCommand;
};

export const readData = (json: string, shape: AnyShape): Data => {
  const data = parsed(json);
  const strangers = Object.keys(data).filter((field) => !Object.hasOwn(shape, field))
    .map((field) => bilingual(`${field} tidak dikenal; yang dikenal: ${Object.keys(shape).join(', ')}.`, `${field} is not known; known are: ${Object.keys(shape).join(', ')}.`));
  const faults = [...strangers, ...Object.entries(shape).flatMap(([field, kind]) => faultOf(field, data[field], kind))];
  if (faults.length > 0) throw new Complaint(EXIT.usage, faults);
  return data;
};

const parsed = (json: string): Data => {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Data;
  } catch { /* told below */ }
  throw misused('--data harus objek JSON, misalnya \'{"stage":"SOSIALISASI"}\'.', '--data must be a JSON object, such as \'{"stage":"SOSIALISASI"}\'.');
};

const faultOf = (field: string, value: unknown, kind: AnyShape[string]): readonly Bilingual[] => {
  if (typeof kind !== 'string') return kind.some((choice) => choice === value) ? [] : [mustBe(field, kind.join(' | '), kind.join(' | '))];
  const optional = kind.endsWith('?');
  if (optional && value === undefined) return [];
  const { wanted, accepts } = FIELD_KINDS[(optional ? kind.slice(0, -1) : kind) as FieldKind];
  return accepts(value) ? [] : [mustBe(field, wanted.id, wanted.en)];
};

const mustBe = (field: string, id: string, en: string): Bilingual => bilingual(`${field} harus ${id}.`, `${field} must be ${en}.`);
