import { programOf, run } from './run.mjs';

const DOCUMENT = 'apps/server/openapi.json';
const TYPES = 'apps/dashboard/src/api/openapi.d.ts';

/** The types of the API, as the dashboard knows them, are written from the server's own document. */
export const writeApiTypes = async () => (await run(programOf('openapi-typescript/bin/cli.js', DOCUMENT, '-o', TYPES))).ok;

/** The pages, beside the built programs. */
export const buildPages = async () => (await writeApiTypes()) && (await run(programOf('vite/bin/vite.js', 'build', 'apps/dashboard', '--logLevel=warn'))).ok;
