import { ROLES } from '@app/kernel';
import { Ajv, type ErrorObject } from 'ajv';
import type { Definition } from '../definition.js';
import { definitionSchema } from '../definition-schema.js';
import { complaint, type Complaint } from './finding.js';

const matches = new Ajv({ allErrors: true }).compile<Definition>(definitionSchema);

const ROLE_LIST = /\/(by|submittedBy|verifiedBy)\/\d+$/;
const WORDING = /\/(label|name)(\/(id|en))?$/;

const complaintOf = ({ instancePath, keyword, params }: ErrorObject): Complaint => {
  const part = String(params.missingProperty ?? params.additionalProperty ?? '');
  const subject = instancePath || '/';
  const full = keyword === 'required' ? `${instancePath}/${part}` : instancePath;

  if (keyword === 'additionalProperties') return complaint(`${instancePath}/${part}`, 'shape.unknown', subject, part);
  if (WORDING.test(full)) return complaint(instancePath, 'label.missing', full.replace(/\/(id|en)$/, ''));
  if (full.endsWith('/source')) return complaint(instancePath, 'source.missing', subject);
  if (full.endsWith('/clause')) return complaint(instancePath, 'clause.missing', subject);
  if (keyword === 'enum' && ROLE_LIST.test(instancePath)) return complaint(instancePath, 'role.unknown', ROLES.join(', '));
  if (keyword === 'minItems' && instancePath.endsWith('/verifiedBy')) return complaint(instancePath, 'chain.empty', subject);
  if (keyword === 'minimum' || keyword === 'maximum') return complaint(instancePath, 'threshold.out-of-range', subject);
  if (keyword === 'oneOf') return complaint(instancePath, 'gate.ambiguous', subject);
  if (keyword === 'required') return complaint(instancePath, 'shape.missing', subject, part);
  if (keyword === 'enum') return complaint(instancePath, 'shape.value', subject, (params.allowedValues as readonly string[]).join(', '));
  return complaint(instancePath, 'shape.invalid', subject);
};

/** The first question: only a definition of the right form can be asked anything else. */
export const hasShape = (definition: unknown): definition is Definition => matches(definition);

export const shapeComplaints = (definition: unknown): readonly Complaint[] =>
  // Of the branches of a `oneOf` only the verdict on the whole is worth reading.
  matches(definition) ? [] : (matches.errors ?? []).filter(({ schemaPath }) => !/\/oneOf\/\d/.test(schemaPath)).map(complaintOf);
