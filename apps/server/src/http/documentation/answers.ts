import { applyDecorators, type Type } from '@nestjs/common';
import { ApiCookieAuth, ApiExtraModels, ApiResponse, getSchemaPath, type ApiResponseOptions } from '@nestjs/swagger';
import { PROBLEMS } from '../problems/catalogue.js';
import { InputProblemDto, ProblemDto, RefusalDto, StaleDto } from '../problems/problem.dto.js';

type Shape = {
  /** Takes a JSON body. */
  readonly body?: boolean;
  /** Takes query parameters. */
  readonly query?: boolean;
  /** Asks for no session. */
  readonly public?: boolean;
  readonly also?: readonly number[];
  /** Of the good answer. */
  readonly headers?: ApiResponseOptions['headers'];
  /** Where it is no JSON: what it is, or what it may be. */
  readonly contentType?: string | readonly string[];
};

const ALWAYS = [400, 408, 421, 429, 431, 503];
const BY_STATUS: Readonly<Record<number, Type>> = { 403: RefusalDto, 409: RefusalDto, 412: StaleDto, 422: InputProblemDto };

/** The good answer of a route, and with it every way it can say no. */
export const Answers = (status: number, dto?: Type | readonly [Type], shape: Shape = {}): MethodDecorator => {
  const statuses = new Set([
    ...ALWAYS,
    ...(shape.public ? [] : [401, 403]),
    ...(shape.body ? [403, 413, 415, 422] : []),
    ...(shape.query ? [422] : []),
    ...shape.also ?? [],
  ]);
  return applyDecorators(
    ApiExtraModels(ProblemDto, ...Object.values(BY_STATUS)),
    ApiResponse({ status, description: 'Berhasil / Success', headers: shape.headers, ...(dto === undefined ? {} : contentOf(dto, shape.contentType)) } as ApiResponseOptions),
    ...[...statuses].sort().map((no) => ApiResponse({ status: no, description: reasonsFor(no), content: { 'application/problem+json': { schema: { $ref: getSchemaPath(BY_STATUS[no] ?? ProblemDto) } } } })),
    ...(shape.public ? [] : [ApiCookieAuth()]),
  );
};

const contentOf = (dto: Type | readonly [Type], contentType?: string | readonly string[]): object => {
  if (contentType !== undefined) return { content: Object.fromEntries([contentType].flat().map((type) => [type, { schema: { type: 'string' } }])) };
  return 'length' in dto && Array.isArray(dto) ? { type: [...dto] } : { type: dto };
};

const reasonsFor = (status: number): string => Object.entries(PROBLEMS)
  .filter(([, problem]) => problem.status === status)
  .map(([code, { sentence }]) => `\`${code}\`: ${sentence.id} / ${sentence.en}`)
  .join('\n\n');
