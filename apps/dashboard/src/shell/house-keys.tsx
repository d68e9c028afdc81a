import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useLetters } from '../parts/use-letters.js';
import { useCopyPermalink } from './permalink.js';
import { SCREENS } from './screens.js';

const KeysHelp = lazy(async () => ({ default: (await import('./keys-help.js')).KeysHelp }));

const GO_WITHIN_MS = 1_500;
export const SEARCH_BOX = '[data-search-box]';

/** Letters act nowhere in fields, and can be switched off (WCAG 2.1.4). */
export const HouseKeys = () => {
  const navigate = useNavigate();
  const copyPermalink = useCopyPermalink();
  const [isOn, setOn] = useLetters();
  const [isHelpOpen, help] = useDisclosure();
  const goUntil = useRef(0);
  const unlessOff = (act: () => void) => () => { if (isOn) act(); };

  useHotkeys([
    ['shift+?', unlessOff(help.open)],
    ['?', unlessOff(help.open)],
    ['/', unlessOff(() => { document.querySelector<HTMLInputElement>(SEARCH_BOX)?.focus(); })],
    ['y', unlessOff(copyPermalink)],
    ['g', unlessOff(() => { goUntil.current = performance.now() + GO_WITHIN_MS; })],
  ]);

  useEffect(() => {
    const go = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
      if (performance.now() > goUntil.current || ctrlKey || metaKey || altKey || isField(target)) return;
      const screen = SCREENS.find((one) => one.key === key);
      if (screen === undefined) return;
      goUntil.current = 0;
      void navigate({ to: screen.to });
    };
    document.addEventListener('keydown', go);
    return () => { document.removeEventListener('keydown', go); };
  }, [navigate]);

  return isHelpOpen ? <Suspense><KeysHelp isOn={isOn} onSwitch={setOn} onClose={help.close} /></Suspense> : null;
};

const isField = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
