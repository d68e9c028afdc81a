import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { pagePolicy } from '../access/security-headers.js';
import { packedAssets } from './packed-assets.js';

/** Addresses of machines. Every other one that a person opens in a browser is a page. */
const OF_MACHINES = /^\/(v\d+|api|docs|docs-json|health|metrics|assets)(\/|$)/;
const NONCE = /__NONCE__/g;
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Opens the page for the field without a network; a browser that keeps an old one keeps an old page. */
const FIELD_WORKER = 'lapangan-sw.js';
const FIELD = '/lapangan';

/** As they were built the pages have no nonce yet, and nobody is to keep them. */
const AS_BUILT = { '/index.html': '/', '/lapangan.html': FIELD } as const;

/**
 * The pages of the dashboard, where they were built: files whose names carry their hash are kept by browsers for ever, and every
 * address of a person is the same page, which then asks for what the address names. Only the field has a light one of its own.
 */
export const servePages = (app: NestExpressApplication, folder: string): void => {
  if (!existsSync(join(folder, 'index.html'))) return;
  app.use('/assets', packedAssets(join(folder, 'assets'), FOR_EVER));
  app.useStaticAssets(join(folder, 'assets'), { prefix: '/assets', index: false, setHeaders: (response: Response) => { response.set('cache-control', FOR_EVER); } });
  for (const [file, address] of Object.entries(AS_BUILT)) app.use(file, (_: Request, response: Response) => { response.redirect(address); });
  app.useStaticAssets(folder, { index: false, setHeaders: (response: Response, file: string) => { if (file.endsWith(FIELD_WORKER)) response.set('cache-control', 'no-cache'); } });
  app.use(page(FIELD, readFileSync(join(folder, 'lapangan.html'), 'utf8')));
  app.use(page('/', readFileSync(join(folder, 'index.html'), 'utf8')));
};

/** Each time with a nonce of its own: styles that the page itself writes are known by it, and no others are taken. */
const page = (under: string, html: string) => (request: Request, response: Response, next: NextFunction): void => {
  if (!isPage(request, under)) { next(); return; }
  const nonce = randomBytes(16).toString('base64');
  pagePolicy(nonce)(request, response, (fault?: unknown) => {
    if (fault !== undefined) { next(fault); return; }
    response.type('html').send(html.replace(NONCE, nonce));
  });
};

/** A tool that takes whatever there is takes the page; pictures and scripts that a browser asks for name what they want. */
const takesPages = (accept: string): boolean => accept.trim() === '' || accept.trim() === '*/*' || accept.includes('text/html');

const isPage = ({ method, path, headers: { accept = '' } }: Request, under: string): boolean =>
  (method === 'GET' || method === 'HEAD') && takesPages(accept) && `${path}/`.startsWith(under === '/' ? under : `${under}/`) && !OF_MACHINES.test(path);
