import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, programOf, run } from './run.mjs';

const DOCUMENT = path.join(ROOT, 'apps/server/openapi.json');
const READINGS = path.join(ROOT, 'node_modules/.cache/tahapan/openapi.json');
const TYPES = 'apps/dashboard/src/api/openapi.d.ts';

/** A reading that is not up to date yet is asked again by the dashboard's client: its types know only the answer. */
const withoutNotYet = (document) => {
  for (const { get } of Object.values(document.paths)) delete get?.responses['202'];
  return document;
};

/** The types of the API, as the dashboard knows them, are written from the server's own document. */
export const writeApiTypes = async () => {
  mkdirSync(path.dirname(READINGS), { recursive: true });
  writeFileSync(READINGS, JSON.stringify(withoutNotYet(JSON.parse(readFileSync(DOCUMENT, 'utf8')))));
  return (await run(programOf('openapi-typescript/bin/cli.js', READINGS, '-o', TYPES))).ok;
};

/** The pages, beside the built programs. */
export const buildPages = async () => (await writeApiTypes()) && (await run(programOf('vite/bin/vite.js', 'build', 'apps/dashboard', '--logLevel=warn'))).ok;
