import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isSignedOut, problemOf } from './problem.js';

/** The session, as everything knows it: `null` while nobody is signed in. */
export const SESSION = ['session'] as const;

const MOST_TRIES = 3;

/** What was answered no is not asked again; what was not answered is. */
const tryAgain = (tries: number, fault: unknown): boolean => tries < MOST_TRIES && (problemOf(fault).status ?? 503) >= 500;

/** What is shown stays shown while it is read again; the live feed says when that is worth while. */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (fault) => { if (isSignedOut(fault)) queries.setQueryData(SESSION, null); } }),
  defaultOptions: { queries: { staleTime: 30_000, retry: tryAgain, placeholderData: <T>(before: T) => before } },
});
