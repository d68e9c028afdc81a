import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client, type Schemas } from '../../../api/client.js';
import { useFilters } from '../use-deadlines.js';
import type { Action } from './words.js';

export type Parameters = Schemas['BulkParametersDto'];
type Asked = { readonly action: Action; readonly parameters: Parameters; readonly rows?: readonly string[] };
type Confirmed = { readonly expected: number; readonly confirmCount?: number };

/** Asks about, and then does, one thing to all rows that the board shows, or to the picked ones among them. */
export const useBulk = ({ action, parameters, rows }: Asked) => {
  const query = useFilters();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const question = { action, query, parameters: sent(parameters), ...(rows === undefined ? {} : { rows: [...rows] }) };
  const preview = useMutation<Schemas['BulkForecastDto']>({
    mutationFn: async () => {
      const { data, error } = await client.POST('/v1/bulk/preview', { body: question });
      if (data === undefined) throw error as unknown;
      return data;
    },
  });
  const start = useMutation<Schemas['StartedBulkDto'], unknown, Confirmed>({
    mutationFn: async (confirmed) => {
      const { data, error } = await client.POST('/v1/bulk', { params: { header: { 'Idempotency-Key': key } }, body: { ...question, ...confirmed } });
      if (data === undefined) throw error as unknown;
      return data;
    },
    onSuccess: () => { void readJobsAgain(queries); },
  });
  return { preview, start };
};

const sent = (parameters: Parameters): Parameters => Object.fromEntries(Object.entries(parameters).map(([name, text]) => [name, text.trim()]).filter(([, text]) => text !== ''));

const readJobsAgain = (queries: ReturnType<typeof useQueryClient>): Promise<void> =>
  queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/v1/bulk') });

const AGAIN_MS = 1_000;

/** Asked again while it is under way. */
export const useJob = (bulk: string) =>
  api.useQuery('get', '/v1/bulk/{bulk}', { params: { path: { bulk } } }, { refetchInterval: ({ state }) => (state.data?.status === 'running' ? AGAIN_MS : false) });

export const useEndJob = (bulk: string) => {
  const queries = useQueryClient();
  return useMutation<Schemas['StartedBulkDto'], unknown, 'retry' | 'cancel'>({
    mutationFn: async (how) => {
      const { data, error } = await (how === 'retry' ? client.POST('/v1/bulk/{bulk}/retry', { params: { path: { bulk } } }) : client.POST('/v1/bulk/{bulk}/cancel', { params: { path: { bulk } } }));
      if (data === undefined) throw error as unknown;
      return data;
    },
    onSuccess: () => { void readJobsAgain(queries); },
  });
};
