import { instanceToPlain } from 'class-transformer';
import { bilingual } from '@app/kernel';
import type { BulkRequest } from '@app/engine';
import type { BulkAction } from '@app/programme';
import type { DeadlineFilters } from '@app/read-models';
import { ProblemError } from '../problems/problem.js';
import type { BulkParametersDto, BulkQuestionDto } from './bulk.dto.js';

const missingIn = (name: string) => ({ code: 'bulk.parameter-missing', sentence: bilingual(`Isian parameters.${name} wajib untuk aksi ini.`, `This action cannot do without parameters.${name}.`) });

/** What each action cannot do without. */
const WANTED = {
  remind: [], snooze: ['until', 'reason'], assign: ['role', 'account', 'unit'], flag: ['code'], extend: ['newDueOn', 'reference', 'reason'],
} as const satisfies { readonly [A in BulkAction['action']]: readonly (keyof BulkParametersDto)[] };

/** What else it takes. */
const MAY_HAVE: { readonly [A in BulkAction['action']]: readonly (keyof BulkParametersDto)[] } = { remind: [], snooze: [], assign: [], flag: ['note'], extend: [] };

export const requestOf = ({ action, query, parameters = {}, rows }: BulkQuestionDto): BulkRequest => {
  const missing = WANTED[action].filter((name) => parameters[name] === undefined);
  if (missing.length > 0) throw new ProblemError('refused', { members: { unmet: missing.map(missingIn) } });
  const { sort: _, ...filters } = instanceToPlain(query, { exposeUnsetFields: false });
  const wanted = Object.fromEntries([...WANTED[action], ...MAY_HAVE[action]].filter((name) => parameters[name] !== undefined).map((name) => [name, parameters[name]]));
  return { action: { action, ...wanted } as BulkAction, filters: filters as DeadlineFilters, ...(rows !== undefined && { rows }) };
};
