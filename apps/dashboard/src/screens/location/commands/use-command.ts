import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { client, type Schemas } from '../../../api/client.js';
import { problemOf } from '../../../api/problem.js';
import { isAnswer, type CommandAddress } from './fields.js';
import { allSent } from './uploads.js';

/** Only what the location itself holds is told of in its history. */
export type Receipt = Schemas['CommandAnswerDto'] & Partial<Pick<Schemas['LocationAnswerDto'], 'locationId' | 'sentences'>>;
type Sending = { readonly body: Record<string, unknown>; /** None for what is not there yet, and for answers to reminders. */ readonly revision?: number; readonly preview: boolean };

/**
 * Sends a command. Its key stays while nobody knows whether it was recorded, so that sending again cannot record it twice;
 * once the server has said no, the next attempt is another command.
 */
export const useCommand = (id: string, address: CommandAddress) => {
  const queries = useQueryClient();
  const key = useRef(crypto.randomUUID());
  return useMutation<Receipt, unknown, Sending>({
    mutationFn: async ({ body, revision, preview }) => {
      const { data, error } = await client.POST(`/v1/locations/{id}/${isAnswer(address) ? 'reminders' : 'commands'}/${address}` as '/v1/locations/{id}/commands/start-stage', {
        params: { path: { id }, query: { preview }, header: { 'Idempotency-Key': preview ? crypto.randomUUID() : key.current, ...(revision === undefined ? {} : { 'If-Match': `"${revision}"` }) as { 'If-Match': string } } },
        body: body as Schemas['StartStageDto'],
      });
      if (data === undefined) throw error;
      return data;
    },
    onMutate: async ({ body, preview }) => { if (!preview) await allSent(id, body); },
    onError: (fault) => { if (isDecided(fault)) key.current = crypto.randomUUID(); },
    onSuccess: (_, { preview }) => {
      if (preview) return;
      key.current = crypto.randomUUID();
      void queries.invalidateQueries({ predicate: ({ queryKey }) => /^\/v1\/(locations|deadlines|overview)/.test(String(queryKey[1])) });
    },
  });
};

const isDecided = (fault: unknown): boolean => (problemOf(fault).status ?? 503) < 500;
