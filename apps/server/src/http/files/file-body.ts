import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiParam } from '@nestjs/swagger';
import type { Request } from 'express';
import { FILE_TYPES, type FileType } from '@app/engine';
import { FINGERPRINT } from '../fields/index.js';
import { ProblemError } from '../problems/problem.js';

const ADDRESS = /^\/v1\/locations\/[^/]+\/files\/[^/]+$/;

/** The only address where any body may come, and where it may take its time: photos out of villages. */
export const isFileUpload = ({ method, path }: Request): boolean => method === 'PUT' && ADDRESS.test(path);

export const typeOfBody = (request: Request): FileType => {
  const type = FILE_TYPES.find((known) => typeof request.is(known) === 'string');
  if (type === undefined) throw new ProblemError('file.type-not-accepted');
  return type;
};

/** As it comes, and without the connection being cut where the reader stops early: the sender is to be told why. */
export async function* bytesOf(request: Request): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) yield chunk as Uint8Array;
  } catch (fault) {
    throw new ProblemError('request.malformed', { cause: fault }); // it broke off: nobody is there to be told
  } finally {
    request.resume(); // what nobody wants any more is let go by, or the connection would wait for it for ever
  }
}

export const HashPath = (): MethodDecorator => ApiParam({ name: 'sha256', schema: { type: 'string', pattern: '^[0-9a-f]{64}$', example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' } });

/** In the address: what is no hash names no file. */
export const soundHash = (hash: string): string => {
  if (!FINGERPRINT.accepts(hash)) throw new ProblemError('not-found');
  return hash;
};

/** The body of the request is one file, as it is. */
export const TakesFile = (): MethodDecorator => applyDecorators(
  ApiConsumes(...FILE_TYPES),
  ApiBody({ required: true, schema: { type: 'string', format: 'binary' } }),
);

export const RangeHeader = (): MethodDecorator => ApiHeader({ name: 'Range', required: false, description: 'Satu bagian, misalnya bytes=0-1023. / One part, such as bytes=0-1023.', schema: { type: 'string' } });
