import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useSay } from '../../../words/language.js';
import { usePlaceFormats } from '../use-location.js';
import type { Landmark } from './moments.js';
import type { TimeMachineState } from './use-time-machine.js';
import { WORDS } from './words.js';

const SETTLED_MS = 250;
const COLOURS = { missed: '#c92a2a', rescheduled: '#8a4b00' } as const;

/** A stop for every event, evenly apart, and one more for now. Buttons and a typed moment do the same (WCAG 2.5.7). */
export const MomentSlider = ({ machine: { ticks, at, go }, landmarks }: { readonly machine: TimeMachineState; readonly landmarks: readonly Landmark[] }) => {
  const say = useSay();
  const { moment } = usePlaceFormats();
  const stop = at === undefined ? ticks.length : Math.max(0, ticks.findLastIndex((tick) => Date.parse(tick) <= Date.parse(at)));
  const [held, hold] = useState(stop);
  useEffect(() => { hold(stop); }, [stop]);
  const settle = useDebouncedCallback((index: number) => { go(ticks[index]); }, SETTLED_MS);
  const told = ticks[held];
  return (
    <div className="moments-line">
      <svg className="moments-ticks" viewBox={`0 0 ${Math.max(1, ticks.length)} 10`} preserveAspectRatio="none" aria-hidden="true">
        {ticks.map((tick, index) => {
          const landmark = landmarks.find((one) => one.at === tick);
          return <line key={tick} x1={index} x2={index} y1={landmark === undefined ? 5 : 0} y2={10} vectorEffect="non-scaling-stroke" strokeWidth={landmark === undefined ? 1 : 3} stroke={landmark === undefined ? '#7b8f99' : COLOURS[landmark.kind]} />;
        })}
      </svg>
      <input type="range" min={0} max={ticks.length} step={1} value={held} aria-label={say(WORDS.slider)} aria-valuetext={told === undefined ? say(WORDS.now) : moment(told)}
        onChange={({ currentTarget: { value } }) => { hold(Number(value)); settle(Number(value)); }} />
    </div>
  );
};
