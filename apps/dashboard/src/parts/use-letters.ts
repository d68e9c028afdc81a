import { useLocalStorage } from '@mantine/hooks';

/** Shortcuts of a single letter can be switched off (WCAG 2.1.4); every page remembers it. */
export const useLetters = () => useLocalStorage({ key: 'tahapan.letters', defaultValue: true, getInitialValueInEffect: false });
