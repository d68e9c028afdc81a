import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Schemas } from './client.js';
import { inGoodTime } from './in-good-time.js';

export type Transition = Schemas['TransitionItemDto'];
/** `cut`: the line is down and is being taken up again; nothing is missed, it resumes after the last event. */
export type Line = 'connecting' | 'open' | 'cut';

const MOST_KEPT = 200;
const ASK_AGAIN_MS = 5_000;
/** Laws and lists that no transition changes. */
const AT_REST = ['/v1/definitions', '/v1/calendar', '/v1/sessions'];

const feed = { transitions: [] as readonly Transition[], listeners: new Set<() => void>() };

const keep = (transition: Transition): void => {
  feed.transitions = [transition, ...feed.transitions].slice(0, MOST_KEPT);
  feed.listeners.forEach((listener) => { listener(); });
};

const listen = (listener: () => void): (() => void) => {
  feed.listeners.add(listener);
  return () => { feed.listeners.delete(listener); };
};

/** What has happened since the page was opened, newest first. */
export const useTransitionsSince = (): readonly Transition[] => useSyncExternalStore(listen, () => feed.transitions);

/** Keeps everything on screen up to date while somebody is signed in. One line for each page. */
export const useLine = (isSignedIn: boolean): Line => {
  const queries = useQueryClient();
  const [line, setLine] = useState<Line>('connecting');
  useEffect(() => {
    if (!isSignedIn) return undefined;
    const readAgain = inGoodTime(() => readShownAgain(queries));
    let source: EventSource;
    let last = '';
    let waiting: number | undefined;
    const follow = (): void => {
      source = new EventSource(last === '' ? '/v1/live' : `/v1/live?after=${encodeURIComponent(last)}`);
      source.onopen = () => { setLine('open'); readAgain(); };
      source.onerror = () => {
        setLine('cut');
        // What was answered no, as while the server starts, browsers do not ask again by themselves.
        if (source.readyState === EventSource.CLOSED) waiting = window.setTimeout(follow, ASK_AGAIN_MS);
      };
      source.addEventListener('transition', ({ data, lastEventId }: MessageEvent<string>) => {
        last = lastEventId;
        keep(JSON.parse(data) as Transition);
        readAgain();
      });
      source.addEventListener('change', ({ lastEventId }: MessageEvent<string>) => { last = lastEventId; readAgain(); });
      source.addEventListener('reset', readAgain);
    };
    follow();
    return () => { window.clearTimeout(waiting); source.close(); setLine('connecting'); };
  }, [isSignedIn, queries]);
  return line;
};

const readShownAgain = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({ predicate: ({ queryKey }) => !AT_REST.some((path) => String(queryKey[1]).startsWith(path)) && queryKey[0] !== 'session' });
