import { Group, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { api } from '../../api/client.js';
import { Explained } from '../../parts/explained.js';
import { useSay } from '../../words/language.js';
import { dayIn } from '../../words/clock.js';
import { Step } from './step.js';
import { useMoments, type LocationView } from './use-location.js';
import { WORDS } from './words.js';

/** The stages from designation to handover: side by side where there is room, below each other where there is none. */
export const Stepper = ({ view: { stages, zone } }: { readonly view: LocationView }) => {
  const say = useSay();
  const { asOf, validAt } = useMoments();
  const { data: freshness } = api.useQuery('get', '/v1/freshness');
  const region = useRef<HTMLDivElement>(null);
  const currentKey = stages.find(({ current }) => current)?.key;
  useEffect(() => {
    const step = region.current?.querySelector<HTMLElement>('[data-current]');
    if (region.current !== null && step !== null && step !== undefined) region.current.scrollLeft = step.offsetLeft - region.current.offsetLeft - region.current.clientWidth / 3;
  }, [currentKey]);
  const today = dayIn(zone, validAt ?? asOf ?? freshness?.now);
  return (
    <div>
      <Group gap={6} mb={6}><Title order={2}>{say(WORDS.stages)}</Title><Explained of={WORDS.stages} by={WORDS.stagesExplained} /></Group>
      <div ref={region} className="steps-region" role="region" aria-label={say(WORDS.stages)} tabIndex={0}>
        <ol className="steps">{stages.filter(shown).map((stage) => <Step key={stage.key} stage={stage} today={today} />)}</ol>
      </div>
    </div>
  );
};

/** A stage of emergencies is told only where there is or was one. */
const shown = ({ onlyWhileEmergency, required, status }: LocationView['stages'][number]): boolean => !onlyWhileEmergency || required || status !== 'pending';
