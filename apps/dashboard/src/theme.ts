import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The blue of deep water. Shade 8 on white has more than enough contrast for text (WCAG 2.2 AA). */
const laut: MantineColorsTuple = ['#e8f4f8', '#d3e6ee', '#a6ccdd', '#75b1cc', '#4f9bbd', '#378db4', '#2886b1', '#19739c', '#0b5a7d', '#084a68'];

export const theme = createTheme({
  colors: { laut },
  primaryColor: 'laut',
  primaryShade: 8,
  autoContrast: true,
  defaultRadius: 'sm',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.15rem' }, h3: { fontSize: '1rem' } } },
  respectReducedMotion: true,
});
