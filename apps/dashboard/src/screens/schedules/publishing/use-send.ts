import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { client, type Schemas } from '../../../api/client.js';
import { problemOf } from '../../../api/problem.js';
import type { Content } from '../content.js';
import type { Place } from '../use-schedule.js';

export type Sending =
  | { readonly command: 'draft'; readonly content: Content; readonly note: string }
  | { readonly command: 'discard'; readonly draft: number; readonly reason: string }
  | { readonly command: 'publish'; readonly draft: number; readonly reason: string; readonly reference: string; readonly whatIf: string };

type Answer = Schemas['ScheduleAnswerDto'];

/** A command on a schedule. Its key stays until the server has decided, so that sending again cannot record it twice. */
export const useSend = (place: Place, streamRevision: number) => {
  const queries = useQueryClient();
  const key = useRef(crypto.randomUUID());
  return useMutation<Answer, unknown, Sending>({
    mutationFn: async (sending) => {
      const header = { 'Idempotency-Key': key.current, 'If-Match': `"${streamRevision}"` };
      const { data, error } = await sent(sending, place, header);
      if (data === undefined) throw error;
      return data;
    },
    onError: (fault) => { if ((problemOf(fault).status ?? 503) < 500) key.current = crypto.randomUUID(); },
    onSuccess: () => { key.current = crypto.randomUUID(); },
    onSettled: () => { void queries.invalidateQueries({ predicate: ({ queryKey }) => changes(String(queryKey[1])) }); },
  });
};

/** What a draft says never changes; once it is published or discarded there is nothing to be read any more. */
const changes = (path: string): boolean => path.startsWith('/v1/schedules') && !path.endsWith('/drafts/{draft}');

const sent = (sending: Sending, path: Place, header: { readonly 'Idempotency-Key': string; readonly 'If-Match': string }) => {
  switch (sending.command) {
    case 'draft': return client.POST('/v1/schedules/{programme}/{fiscalYear}/drafts', { params: { path, header }, body: { content: sending.content, note: sending.note } });
    case 'discard': return client.POST('/v1/schedules/{programme}/{fiscalYear}/drafts/{draft}/discard', { params: { path: { ...path, draft: sending.draft }, header }, body: { reason: sending.reason } });
    case 'publish': return client.POST('/v1/schedules/{programme}/{fiscalYear}/revisions', { params: { path, header }, body: { draft: sending.draft, reason: sending.reason, reference: sending.reference, whatIf: sending.whatIf } });
  }
};
