import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useLetters } from '../parts/use-letters.js';
import { useCopyPermalink } from './permalink.js';
import { SCREENS } from './screens.js';

const Palette = lazy(async () => ({ default: (await import('./palette.js')).Palette }));
const KeysHelp = lazy(async () => ({ default: (await import('./keys-help.js')).KeysHelp }));

const GO_WITHIN_MS = 1_500;
const SEARCH_BOX = '[data-search-box]';

/** Letters act nowhere in fields, and can be switched off (WCAG 2.1.4). */
export const HouseKeys = () => {
  const navigate = useNavigate();
  const copyPermalink = useCopyPermalink();
  const [isOn, setOn] = useLetters();
  const [isHelpOpen, help] = useDisclosure();
  const [isPaletteOpen, palette] = useDisclosure();
  const goUntil = useRef(0);

  useHotkeys([['mod+K', palette.open]], []); // also out of a field
  useEffect(() => {
    if (!isOn) return undefined;
    const acts: Readonly<Record<string, () => void>> = {
      '?': help.open,
      '/': () => { document.querySelector<HTMLInputElement>(SEARCH_BOX)?.focus(); },
      'y': copyPermalink,
      'g': () => { goUntil.current = performance.now() + GO_WITHIN_MS; },
    };
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      const screen = performance.now() > goUntil.current ? undefined : SCREENS.find(({ key }) => key === event.key);
      const act = screen === undefined ? acts[event.key] : () => { void navigate({ to: screen.to }); };
      goUntil.current = 0;
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => { document.removeEventListener('keydown', press); };
  }, [isOn, help.open, copyPermalink, navigate]);

  return (
    <Suspense>
      {isHelpOpen && <KeysHelp isOn={isOn} onSwitch={setOn} onClose={help.close} />}
      {isPaletteOpen && <Palette onClose={palette.close} />}
    </Suspense>
  );
};

const isField = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
