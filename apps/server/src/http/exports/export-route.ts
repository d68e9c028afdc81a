import { applyDecorators, Get } from '@nestjs/common';
import { ApiOperation, ApiParam } from '@nestjs/swagger';
import { SHEET_FORMATS, type SheetFormat } from '@app/engine';
import type { QueryName } from '@app/programme';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { SHEET_TYPES } from '../input/sheet-body.js';
import { ProblemError } from '../problems/problem.js';
import { ReadsOwnWrites } from '../reading/caught-up.interceptor.js';
import { STALE } from '../reading/stale-mark.js';

type Route = { readonly path: string; readonly allow: QueryName; readonly summary: string; readonly also?: readonly number[] };

/** A file of rows: the extension says which kind. */
export const ExportRoute = ({ path, allow, summary, also = [] }: Route): MethodDecorator => applyDecorators(
  Get(`${path}.:format`),
  Allow(allow),
  ReadsOwnWrites(),
  ApiParam({ name: 'format', schema: { type: 'string', enum: [...SHEET_FORMATS] } }),
  ApiOperation({ summary }),
  Answers(200, String, { query: true, also: [404, 409, ...also], headers: STALE, contentType: Object.values(SHEET_TYPES) }),
);

export const formatIn = (extension: string): SheetFormat => {
  const format = SHEET_FORMATS.find((known) => known === extension);
  if (format === undefined) throw new ProblemError('not-found');
  return format;
};
