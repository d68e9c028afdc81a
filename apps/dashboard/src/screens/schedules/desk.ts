import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { client } from '../../api/client.js';
import { problemOf } from '../../api/problem.js';
import type { Content, Preview, Question } from './content.js';
import { placeFindings, type Finding, type Placed } from './plan/findings.js';
import { usePlace, type Place, type Schedule } from './use-schedule.js';

export type WhatIf = ReturnType<typeof useWhatIf>;

/** A schedule that somebody has on the desk: as it was taken up, as it stands now, and what was found wrong with it. */
export type Desk = {
  readonly place: Place;
  readonly schedule: Schedule;
  readonly draft: number | undefined;
  readonly base: Content;
  readonly content: Content;
  readonly isEdited: boolean;
  readonly change: (content: Content) => void;
  readonly whatIf: WhatIf;
  readonly placed: readonly Placed[];
  readonly others: readonly Finding[];
  /** What a refused draft tells, to be shown at its cells. */
  readonly onRefused: (fault: unknown) => void;
};

/** What publishing would do; writes nothing. */
const useWhatIf = (place: Place) => useMutation<Preview, unknown, Question>({
  mutationFn: async (body) => {
    const { data, error } = await client.POST('/v1/schedules/{programme}/{fiscalYear}/preview', { params: { path: place }, body });
    if (data === undefined) throw error;
    return data;
  },
});

export const useDesk = (schedule: Schedule, base: Content, draft: number | undefined): Desk => {
  const place = usePlace();
  const [edited, setEdited] = useState<Content>();
  const [found, setFound] = useState<readonly Finding[]>([]);
  const whatIf = useWhatIf(place);
  const content = edited ?? base;
  const { placed, others } = useMemo(() => placeFindings(found, content), [found, content]);
  const onRefused = (fault: unknown): void => { const { unmet, errors } = problemOf(fault); setFound([...unmet, ...errors]); };
  return {
    place, schedule, draft, base, content, placed, others, onRefused, whatIf,
    isEdited: edited !== undefined && JSON.stringify(edited) !== JSON.stringify(base),
    change: (next) => { setEdited(next); setFound([]); },
  };
};

/** What is found wrong with another change is about rows that are not on the desk. */
export const isOfDesk = ({ content, draft }: Question): boolean => content !== undefined || draft !== undefined;

/** The question about what lies on the desk; what is wrong with it is shown at its cells. */
export const askDesk = ({ whatIf, isEdited, content, draft, onRefused }: Desk, onAnswer: () => void = () => undefined): void => {
  whatIf.mutate(isEdited || draft === undefined ? { content } : { draft }, { onError: onRefused, onSuccess: onAnswer });
};
