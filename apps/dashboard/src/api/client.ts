import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueries from 'openapi-react-query';
import type { components, paths } from './openapi.js';
import { CATCHING_UP } from './problem.js';

/**
 * What the server answers with, by the names of its own document. The types are written by `writeApiTypes` in
 * `apps/launch/dashboard.mjs`, which leaves the answers 202 of readings out: see `untilCaughtUp`.
 */
export type Schemas = components['schemas'];

/** A screen that does not hold one's own write yet answers 202: here that is one more reason to ask again. */
const untilCaughtUp: Middleware = {
  onResponse: ({ request, response }) => (request.method === 'GET' && response.status === 202
    ? new Response(JSON.stringify(CATCHING_UP), { status: CATCHING_UP.status, headers: { 'content-type': 'application/problem+json' } })
    : undefined),
};

export const client = createFetchClient<paths>({ baseUrl: window.location.origin });
client.use(untilCaughtUp);

/** `api.useQuery('get', '/v1/overview', { params: { query } })`: keys, types and answers follow the document. */
export const api = createQueries(client);
