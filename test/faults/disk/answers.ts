import type { Answer } from '../../system/client.js';
import type { Clerk } from './clerk.js';

/** What a server says that keeps a reserve, and one that goes on to the last byte. */
export const SAYS = { reserve: 'disk.nearly-full', 'last byte': 'disk.full' } as const;

export type Reserve = keyof typeof SAYS;

export const told = ({ status, body }: Answer): string => `${status} ${JSON.stringify(body).slice(0, 200)}`;

/** A problem document with its code, two sentences, and when to come again. */
export const isProperRefusal = ({ status, headers, body }: Answer): boolean => {
  const { id, en } = (body['sentence'] ?? {}) as { readonly id?: string; readonly en?: string };
  return status === 503 && Object.values(SAYS).some((code) => code === body['code']) && headers['retry-after'] !== undefined &&
    headers['content-type']?.startsWith('application/problem+json') === true && id !== undefined && en !== undefined;
};

/** As readiness tells it. */
export const shortageIn = (body: Answer['body']): string | undefined =>
  (body['details'] as { readonly headroom?: { readonly shortage?: string } } | undefined)?.headroom?.shortage;

/** Everything that is only read must be there as ever. */
export const readingFaults = async (clerk: Clerk, locationId: string): Promise<readonly string[]> => {
  const faults: string[] = [];
  const paths = ['/v1/locations', `/v1/locations/${locationId}`, `/v1/locations/${locationId}/history`, '/v1/overview', '/health/live', '/metrics'];
  for (const path of paths) {
    const answer = await clerk.get(path);
    if (answer.status !== 200) faults.push(`${path} on the full disk is answered ${told(answer)}`);
  }
  return faults;
};
