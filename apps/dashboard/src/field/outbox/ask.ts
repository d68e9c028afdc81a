import { problemOf } from '../../api/problem.js';
import type { Answer, Since } from './report.js';
import { retryAt } from './retry.js';

type Asked = Omit<RequestInit, 'headers' | 'signal'> & { readonly headers?: Readonly<Record<string, string>>; readonly patienceMs: number };

/** In the name of whoever wrote it: on a shared phone somebody else may sign in at any moment, and the server refuses it under their session. */
export const ask = (account: string, address: string, { headers, patienceMs, ...asked }: Asked): Promise<Response> =>
  fetch(address, { ...asked, headers: { ...headers, 'tahapan-account': account }, signal: AbortSignal.timeout(patienceMs) });

/** Of an answer that is no good one; what comes from in between, a proxy or the gate of a network, has nothing to say. */
export const problemIn = async (response: Response): Promise<Extract<Answer, { is: 'problem' }>> => {
  const said: unknown = await response.json().catch(() => undefined);
  const { revision, since } = (said ?? {}) as { readonly revision?: number; readonly since?: Since };
  return { is: 'problem', problem: problemOf(said), revision, since, retryAt: retryAt(response.headers.get('retry-after'), Date.now()) };
};
