import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const ROOT = new URL('../../../', import.meta.url);
const OPTIONS = {
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'es6' },
};

const inHouse = (specifier) => {
  const [, room, corner] = /^@app\/([\w-]+)(?:\/([\w-]+))?$/.exec(specifier) ?? [];
  return room && new URL(`libs/${room}/src/${corner ? `${corner}/` : ''}index.ts`, ROOT);
};

export const resolve = (specifier, context, next) => {
  const source = inHouse(specifier)
    ?? (/^\.{1,2}\/.*\.js$/.test(specifier) && new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL));
  return source && existsSync(source) ? { url: source.href, shortCircuit: true } : next(specifier, context);
};

export const load = (url, context, next) => {
  if (!url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  return { format: 'module', source: transformSync(readFileSync(filename, 'utf8'), { ...OPTIONS, filename }).code, shortCircuit: true };
};
