import type { RawBodyRequest } from '@nestjs/common';
import type { ErrorRequestHandler, NextFunction, Request, RequestHandler, Response } from 'express';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { bilingual, type Bilingual } from '@app/kernel';
import { ProblemError } from '../problems/problem.js';
import { isFileUpload } from '../files/file-body.js';
import { carriesBody } from './body-in-time.js';
import { invalidInput, pointerTo } from './input-errors.js';
import { repeatedName } from './repeated-name.js';
import { mayBeSheet } from './sheet-body.js';

const LARGEST_BODY = '100kb';
const DEEPEST = 20;
const METHODS_WITHOUT_BODY = ['GET', 'HEAD', 'OPTIONS'];
/** Names that every object already has: a careless merge would reach what they stand for, and checks by name overlook them. */
const isUnwanted = (key: string): boolean => key in Object.prototype || key === 'prototype';

/** JSON is UTF-8 (RFC 8259). */
const isInAnotherScript = ({ headers }: Request): boolean => /charset=(?!"?utf-8\b)/i.test(headers['content-type'] ?? '');

/** JSON and, where one is taken, a sheet or a file; nothing else: a form or a plain text could be sent by a foreign page without asking first. */
const onlyJson: RequestHandler = (request: Request, _response: Response, next: NextFunction) => {
  if (!carriesBody(request) || METHODS_WITHOUT_BODY.includes(request.method) || mayBeSheet(request) || isFileUpload(request)) return next();
  return next(request.is('application/json') === false || isInAnotherScript(request) ? new ProblemError('body.not-supported') : undefined);
};

const notJson: ErrorRequestHandler = (fault: { readonly type?: unknown }, _request: Request, _response: Response, next: NextFunction) => {
  next(fault.type === 'entity.parse.failed' ? new ProblemError('body.not-json') : fault);
};

const eachNameOnce: RequestHandler = ({ rawBody }: RawBodyRequest<Request>, _response: Response, next: NextFunction) => {
  const name = rawBody === undefined ? undefined : repeatedName(rawBody.toString());
  next(name === undefined ? undefined : invalidInput({ in: 'body', pointer: '', code: 'field.twice', sentence: twice(name) }));
};

const twice = (name: string): Bilingual => bilingual(`Isian ${name} muncul dua kali dalam satu objek.`, `The field ${name} stands twice in one object.`);

const soundShape: RequestHandler = (request: Request, _response: Response, next: NextFunction) => {
  const wrong = whatIsWrong(request.body, 0);
  next(wrong === undefined ? undefined : invalidInput({ in: 'body', ...wrong }));
};

export const takeJsonBodies = (app: NestExpressApplication): void => {
  app.use(onlyJson);
  app.useBodyParser('json', { limit: LARGEST_BODY, type: 'application/json' });
  app.use(notJson, eachNameOnce, soundShape);
};

type Wrong = { readonly pointer: string; readonly code: string; readonly sentence: Bilingual };

/** The pointer grows on the way back: hardly any body has something wrong. */
const whatIsWrong = (value: unknown, depth: number): Wrong | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= DEEPEST) return { pointer: '', code: 'body.too-deep', sentence: bilingual(`Isi permintaan bersarang lebih dari ${DEEPEST} tingkat.`, `The body is nested deeper than ${DEEPEST} levels.`) };
  for (const [key, inner] of Object.entries(value)) {
    if (isUnwanted(key)) return { pointer: '', code: 'field.unknown', sentence: bilingual(`Isian ${key} tidak diterima.`, `A field ${key} is not accepted.`) };
    const wrong = whatIsWrong(inner, depth + 1);
    if (wrong !== undefined) return { ...wrong, pointer: `${pointerTo('', key)}${wrong.pointer}` };
  }
  return undefined;
};
