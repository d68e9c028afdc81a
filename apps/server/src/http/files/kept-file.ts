import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { Request, Response } from 'express';
import { extensionOf, type ByteRange, type FileStore, type FileType, type StoredFile } from '@app/engine';
import { ProblemError } from '../problems/problem.js';

/** Shown in the browser; anything else is taken away to a program of its own. */
const SHOWN: readonly FileType[] = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'];
const A_YEAR_S = 365 * 24 * 60 * 60;

type Answer = { readonly file: StoredFile; readonly type: FileType; readonly name: string | undefined };

/** What lies under a hash never changes; but whose it is depends on who asks. */
export const answerWith = (store: FileStore, { file, type, name }: Answer, request: Request, response: Response): StreamableFile => {
  const range = rangeOf(request, file);
  response.attachment(name ?? `${file.hash.slice(0, 12)}.${extensionOf(type)}`); // writes the name as headers may hold it
  const disposition = String(response.get('content-disposition'));
  response.set({
    'content-type': type, 'content-disposition': SHOWN.includes(type) ? disposition.replace(/^attachment/, 'inline') : disposition,
    'cache-control': `private, max-age=${A_YEAR_S}, immutable`, vary: 'cookie', 'accept-ranges': 'bytes', 'x-content-type-options': 'nosniff',
    ...(range === undefined ? {} : { 'content-range': `bytes ${range.start}-${range.end}/${file.bytes}` }),
    // The browser's own viewer of PDF is a page with styles and parts of its own; no script of anybody's runs in it.
    ...(type === 'application/pdf' ? { 'content-security-policy': "frame-ancestors 'none'" } : {}),
  });
  if (range !== undefined) response.status(206);
  const content = request.method === 'HEAD' ? Readable.from([]) : store.read(file.hash, range);
  return new StreamableFile(content, { type, length: range === undefined ? file.bytes : range.end - range.start + 1 })
    .setErrorHandler((_, broken) => { broken.destroy?.(); }); // what breaks off must not look whole
};

/** One part, or the whole: several at once are answered with the whole, as any server may. */
const rangeOf = (request: Request, { bytes }: StoredFile): ByteRange | undefined => {
  const ranges = request.range(bytes, { combine: true });
  if (ranges === -1) throw new ProblemError('range.unsatisfiable', { headers: { 'content-range': `bytes */${bytes}` } });
  return Array.isArray(ranges) && ranges.type === 'bytes' && ranges.length === 1 ? ranges[0] : undefined;
};
