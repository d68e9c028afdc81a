import { useCallback } from 'react';
import { client } from '../api/client.js';
import { permalinkAt } from './permalink-at.js';

export const useCopyPermalink = (): (() => void) => useCallback(() => {
  void client.GET('/v1/freshness').then(({ data }) => {
    if (data !== undefined) return navigator.clipboard.writeText(permalinkAt(window.location.href, data.now));
    return undefined;
  });
}, []);
