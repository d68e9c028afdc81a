import { useState } from 'react';
import type { Preview } from '../content.js';
import type { Desk } from '../desk.js';
import { useSend } from './use-send.js';

type Ground = { readonly reason: string; readonly reference: string };

/** Publishes only what was looked at: the preview is counted again just before, and must say the same. */
export const usePublishing = ({ place, schedule: { streamRevision }, whatIf, onRefused }: Desk, draft: number) => {
  const send = useSend(place, streamRevision);
  const [looked, setLooked] = useState<Preview>();
  const [isStale, setStale] = useState(false);
  const ask = (onAnswer: (preview: Preview) => void): void => { whatIf.mutate({ draft }, { onSuccess: onAnswer, onError: onRefused }); };
  return {
    looked,
    isStale,
    isPending: send.isPending || whatIf.isPending,
    fault: send.error ?? whatIf.error,
    look: (): void => { setStale(false); send.reset(); ask(setLooked); },
    publish: (ground: Ground, onPublished: () => void): void => ask((now) => {
      const hasChanged = now.id !== looked?.id;
      setStale(hasChanged);
      setLooked(now);
      if (!hasChanged) send.mutate({ command: 'publish', draft, ...ground, whatIf: now.id }, { onSuccess: onPublished });
    }),
  };
};
