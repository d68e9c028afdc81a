import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { RequestHandler } from 'express';

const WORTH_IT = ['.js', '.css', '.svg'];

/** The files of a folder that never change, packed for the line: each once, when it is first asked for. */
export const packedAssets = (folder: string, cacheControl: string): RequestHandler => {
  const names = new Set(readdirSync(folder).filter((name) => WORTH_IT.includes(extname(name))));
  const packed = new Map<string, Buffer>();
  return (request, response, next) => {
    const name = request.path.slice(1);
    if (!['GET', 'HEAD'].includes(request.method) || !names.has(name)) { next(); return; }
    response.vary('accept-encoding');
    if (request.acceptsEncodings('gzip') === false) { next(); return; }
    const body = packed.get(name) ?? gzipSync(readFileSync(join(folder, name)), { level: 9 });
    packed.set(name, body);
    response.set({ 'cache-control': cacheControl, 'content-encoding': 'gzip' }).type(extname(name)).send(body);
  };
};
