import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, type Schemas } from './client.js';
import { isSignedOut, type Problem } from './problem.js';
import { SESSION } from './queries.js';
import { forgetAccount, rememberAccount } from './remembered-account.js';

export type Session = Schemas['SessionDto'];
export type Role = Session['role'];

/** Who is signed in; `null` for nobody. */
export const askForSession = async (): Promise<Session | null> => {
  const { data, error } = await client.GET('/v1/sessions/current');
  if (data !== undefined) {
    rememberAccount(data.account);
    return data;
  }
  if (isSignedOut(error)) return null;
  throw error;
};

export const useSession = () => useQuery({ queryKey: SESSION, queryFn: askForSession, staleTime: Number.POSITIVE_INFINITY });

export const useSignIn = () => {
  const queries = useQueryClient();
  return useMutation<Session, Problem, Schemas['SignInDto']>({
    mutationFn: async (body) => {
      const { data, error } = await client.POST('/v1/sessions', { body });
      if (data === undefined) throw error;
      return data;
    },
    onSuccess: (session) => {
      rememberAccount(session.account);
      queries.clear(); // what another role may see is not shown to this one
      queries.setQueryData(SESSION, session);
    },
  });
};

export const useSignOut = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => { await client.DELETE('/v1/sessions/current'); },
    onSettled: () => {
      forgetAccount();
      queries.clear();
      queries.setQueryData(SESSION, null);
    },
  });
};
