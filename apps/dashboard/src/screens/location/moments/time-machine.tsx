import { Button, Card, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Explained } from '../../../parts/explained.js';
import { useLetters } from '../../../parts/use-letters.js';
import { inputIn, instantIn } from '../../../words/clock.js';
import { useSay } from '../../../words/language.js';
import { usePlaceFormats, useZone, type HistoryEntry } from '../use-location.js';
import { Changes } from './changes-list.js';
import { FilmControls } from './film-controls.js';
import { landmarksOf } from './moments.js';
import { MomentSlider } from './moment-slider.js';
import { useFilm } from './use-film.js';
import { useTimeMachine } from './use-time-machine.js';
import { WORDS } from './words.js';

/** Any moment of the location, typed, stepped to, slid to, or jumped to. */
export const TimeMachine = ({ history }: { readonly history: readonly HistoryEntry[] }) => {
  const say = useSay();
  const { moment } = usePlaceFormats();
  const zone = useZone();
  const machine = useTimeMachine(history);
  const { clock, at, before, after, ticks, go, turnTo } = machine;
  const film = useFilm(machine);
  const [isOn] = useLetters();
  useHotkeys(isOn ? [['[', () => { if (before !== undefined) go(before); }], [']', () => { if (at !== undefined) go(after); }], ['m', film.toggle]] : []);
  const landmarks = landmarksOf(history, clock);
  return (
    <Card withBorder padding="sm" component="section" aria-label={say(WORDS.title)} className="no-print">
      <Stack gap="xs">
        <Group gap={6}><Title order={2}>{say(WORDS.title)}</Title><Explained of={WORDS.title} by={WORDS.explained} /></Group>
        <div className="moments">
          <NativeSelect size="xs" label={say(WORDS.clock)} value={clock} onChange={({ currentTarget: { value } }) => { turnTo(value === 'happened' ? 'happened' : 'known'); }}
            data={[{ value: 'known', label: say(WORDS.known) }, { value: 'happened', label: say(WORDS.happened) }]} />
          <TextInput size="xs" type="datetime-local" label={say(WORDS.at(zone))} value={at === undefined ? '' : inputIn(zone, at)} onChange={({ currentTarget: { value } }) => { go(instantIn(zone, value)); }} />
          <Group gap={4} wrap="nowrap">
            <Button size="xs" variant="default" aria-label={say(WORDS.first)} title={say(WORDS.first)} disabled={before === undefined} onClick={() => { go(ticks[0]); }}>|◀</Button>
            <Button size="xs" variant="default" aria-label={say(WORDS.before)} title={`${say(WORDS.before)} [`} disabled={before === undefined} onClick={() => { go(before); }}>◀</Button>
            <Button size="xs" variant="default" aria-label={say(WORDS.after)} title={`${say(WORDS.after)} ]`} disabled={at === undefined} onClick={() => { go(after); }}>▶</Button>
            <Button size="xs" variant="default" disabled={at === undefined} onClick={() => { go(undefined); }}>{say(WORDS.now)}</Button>
          </Group>
          <FilmControls film={film} />
          <NativeSelect size="xs" w={200} label={say(WORDS.jump)} value="" disabled={landmarks.length === 0} onChange={({ currentTarget: { value } }) => { if (value !== '') go(value); }}
            data={[{ value: '', label: landmarks.length === 0 ? say(WORDS.noLandmarks) : '…' }, ...landmarks.map((landmark) => ({ value: landmark.at, label: say(WORDS[landmark.kind](moment(landmark.at))) }))]} />
        </div>
        <MomentSlider machine={machine} landmarks={landmarks} />
        {clock === 'happened' && at !== undefined && <Text size="sm" role="status">{say(WORDS.standing(moment(at)))}</Text>}
        {clock === 'known' && at !== undefined && zone !== 'WIB' && <Text size="sm">{say(WORDS.here(moment(at)))}</Text>}
        {at !== undefined && <Changes history={history} machine={machine} at={at} />}
      </Stack>
    </Card>
  );
};
