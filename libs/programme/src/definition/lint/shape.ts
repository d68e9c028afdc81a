import { ROLES } from '@app/kernel';
import { Ajv, type ErrorObject } from 'ajv';
import type { Definition } from '../definition.js';
import { definitionSchema } from '../definition-schema.js';
import { complaint, type Complaint } from './finding.js';
import { partName } from './part-name.js';

const matches = new Ajv({ allErrors: true }).compile<Definition>(definitionSchema);

const ROLE_LIST = /\/(by|submittedBy|verifiedBy|to|cc)\/\d+$/;
const WORDING = /\/(label|name)(\/(id|en))?$/;

/** What a fault of form is called, in whatever kind of file. */
export const complaintOf = (document: unknown, { instancePath: pointer, keyword, params }: ErrorObject): Complaint => {
  const part = String(params.missingProperty ?? params.additionalProperty ?? '');
  const subject = partName(document, pointer);
  if (keyword === 'additionalProperties') return complaint(`${pointer}/${part}`, 'shape.unknown', subject, part);

  const concerned = keyword === 'required' ? `${pointer}/${part}` : pointer;
  if (WORDING.test(concerned)) return complaint(pointer, 'label.missing', partName(document, concerned.replace(/\/(id|en)$/, '')));
  if (concerned.endsWith('/source')) return complaint(pointer, 'source.missing', subject);
  if (concerned.endsWith('/clause')) return complaint(pointer, 'clause.missing', subject);
  if (keyword === 'required') return complaint(pointer, 'shape.missing', subject, part);

  if (keyword === 'enum' && ROLE_LIST.test(pointer)) return complaint(pointer, 'role.unknown', ROLES.join(', '));
  if (keyword === 'enum') return complaint(pointer, 'shape.value', subject, (params.allowedValues as readonly string[]).join(', '));
  if (keyword === 'minItems' && pointer.endsWith('/verifiedBy')) return complaint(pointer, 'chain.empty', subject);
  if (keyword === 'minimum' || keyword === 'maximum') return complaint(pointer, 'threshold.out-of-range', subject);
  return keyword === 'oneOf' ? complaint(pointer, 'gate.ambiguous', subject) : complaint(pointer, 'shape.invalid', subject);
};

/** The first question: only a definition of the right form can be asked anything else. */
export const hasShape = (definition: unknown): definition is Definition => matches(definition);

export const shapeComplaints = (definition: unknown): readonly Complaint[] =>
  // Of the branches of a `oneOf` only the verdict on the whole is worth reading.
  matches(definition) ? [] : (matches.errors ?? []).filter(({ schemaPath }) => !/\/oneOf\/\d/.test(schemaPath)).map((error) => complaintOf(definition, error));
