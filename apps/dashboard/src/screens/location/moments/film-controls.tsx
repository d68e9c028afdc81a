import { Button, NativeSelect } from '@mantine/core';
import { useSay } from '../../../words/language.js';
import { PACES, type useFilm } from './use-film.js';
import { WORDS } from './words.js';

/** Nothing moves by itself for those who have asked their device for no motion: they step. */
export const FilmControls = ({ film: { isPlaying, isStill, pace, setPace, toggle } }: { readonly film: ReturnType<typeof useFilm> }) => {
  const say = useSay();
  return (
    <>
      <Button size="xs" variant={isPlaying ? 'filled' : 'light'} disabled={isStill} title={say(isStill ? WORDS.still : WORDS.playKey)} aria-pressed={isPlaying} onClick={toggle}>{say(isPlaying ? WORDS.pause : WORDS.play)}</Button>
      <NativeSelect size="xs" w={110} label={say(WORDS.pace)} disabled={isStill} value={String(pace)} onChange={({ currentTarget: { value } }) => { setPace(PACES.find((one) => String(one) === value) ?? 1); }}
        data={PACES.map((one) => ({ value: String(one), label: `${one}×` }))} />
    </>
  );
};
