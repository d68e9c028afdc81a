import { useCallback } from 'react';
import { client } from '../api/client.js';

/** The address of what is on screen, fixed to the moment: whoever opens it later sees the same. */
const permalinkAt = (href: string, now: string): string => {
  const address = new URL(href);
  if (!address.searchParams.has('asOf')) address.searchParams.set('asOf', now.replace(/\.\d+Z$/, 'Z'));
  return address.href;
};

export const useCopyPermalink = (): (() => void) => useCallback(() => {
  void client.GET('/v1/freshness').then(({ data }) => {
    if (data !== undefined) return navigator.clipboard.writeText(permalinkAt(window.location.href, data.now));
    return undefined;
  });
}, []);
