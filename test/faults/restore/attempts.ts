import { signIn, type Answer } from '../../system/client.js';
import { designationOf, type Place } from '../../system/places.js';

export type Attempt = { readonly what: string; readonly status: number; readonly code: unknown };

/** One of each kind: a new location, something done to a known one, and a mere preview of that. */
export const attemptCommands = async (base: string, known: string, fresh: Place): Promise<readonly Attempt[]> => {
  const client = await signIn(base, { demo: 'pengawas-pusat' });
  const officer = { role: 'ppk', account: 'ppk-after', unit: 'bppw-52' };
  try {
    const revision = Number((await client.get(`/v1/locations/${known}`)).body['revision']);
    return [
      told('designate-location', await client.command(fresh.locationId, 'designate-location', designationOf(fresh))),
      told('a preview', await client.command(known, 'assign-officer', officer, { revision, preview: true })),
      told('assign-officer', await client.command(known, 'assign-officer', officer, { revision })),
    ];
  } finally {
    client.close();
  }
};

export const attemptReads = async (base: string, known: string): Promise<readonly Attempt[]> => {
  const client = await signIn(base, { demo: 'auditor' });
  try {
    const paths = [`/v1/locations/${known}`, `/v1/locations/${known}/history`];
    return await Promise.all(paths.map(async (path) => told(path, await client.get(path))));
  } finally {
    client.close();
  }
};

const told = (what: string, { status, body }: Answer): Attempt => ({ what, status, code: body['code'] });
