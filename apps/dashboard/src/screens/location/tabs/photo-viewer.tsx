import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { addressOfFile } from '../../../api/send-file.js';
import { useFormats, useSay } from '../../../words/language.js';
import { useLocationId } from '../use-location.js';
import { WORDS, type Caption } from './photo-words.js';
import type { Photo } from './photos.js';

type Props = { readonly photos: readonly Photo[]; readonly at: number; readonly captionOf: Caption; readonly onGo: (at: number) => void; readonly onClose: () => void };

/** One photo, large; the arrows lead to the others. */
export const PhotoViewer = ({ photos, at, captionOf, onGo, onClose }: Props) => {
  const say = useSay();
  const { number } = useFormats();
  const locationId = useLocationId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => { dialog.current?.showModal(); }, []);
  const photo = photos[at];
  if (photo === undefined) return null;
  const go = (step: number): void => { if (photos[at + step] !== undefined) onGo(at + step); };
  const steer = ({ key }: KeyboardEvent): void => { if (key === 'ArrowLeft') go(-1); else if (key === 'ArrowRight') go(1); };
  const caption = say(captionOf(photo));
  return (
    <dialog ref={dialog} className="photo-viewer" aria-label={say(WORDS.viewer)} onClose={onClose} onKeyDown={steer}>
      <img src={addressOfFile(locationId, photo.hash)} alt={caption} />
      <Group justify="space-between" mt="xs">
        <Text size="sm" aria-live="polite">{caption} · {photo.name} <span className="number">({say(WORDS.of(number(at + 1), number(photos.length)))})</span></Text>
        <Group gap="xs">
          <Button size="xs" variant="default" disabled={at === 0} onClick={() => { go(-1); }}>{say(WORDS.previous)}</Button>
          <Button size="xs" variant="default" disabled={at === photos.length - 1} onClick={() => { go(1); }}>{say(WORDS.next)}</Button>
          <Button size="xs" onClick={() => { dialog.current?.close(); }}>{say(WORDS.close)}</Button>
        </Group>
      </Group>
    </dialog>
  );
};
