import { useCallback } from 'react';
import { api, type Schemas } from '../../../../api/client.js';
import { usePlace } from '../../use-schedule.js';

export type StageChange = Schemas['StageChangeDto'];
export type Effect = StageChange['effects'][number];

/** Which of the stages that a what-if counted; `refreshed`: those that any publication would bring. */
export type Concerned = { readonly province?: string; readonly stage?: string; readonly effect?: Effect; readonly refreshed?: boolean };

/** As it was counted, it stays. */
const STAYS = { staleTime: Number.POSITIVE_INFINITY, pageParamName: 'cursor', initialPageParam: null } as const;

type Pages = { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => Promise<unknown> };

export const useMore = ({ hasNextPage, isFetchingNextPage, fetchNextPage }: Pages): (() => void) =>
  useCallback(() => { if (hasNextPage && !isFetchingNextPage) void fetchNextPage(); }, [fetchNextPage, hasNextPage, isFetchingNextPage]);

export const useConcerned = (preview: string, query: Concerned) => api.useInfiniteQuery('get', '/v1/schedules/{programme}/{fiscalYear}/previews/{preview}/locations', { params: { path: { ...usePlace(), preview }, query } }, {
  ...STAYS, getNextPageParam: ({ nextCursor }: Schemas['PreviewLocationsDto']) => nextCursor,
});

export const useEffectRows = (preview: string) => api.useInfiniteQuery('get', '/v1/schedules/{programme}/{fiscalYear}/previews/{preview}/rows', { params: { path: { ...usePlace(), preview } } }, {
  ...STAYS, getNextPageParam: ({ nextCursor }: Schemas['PreviewRowsDto']) => nextCursor, placeholderData: undefined,
});

/** Where its files are to be had. */
export const useFilesOf = (preview: string): string => {
  const { programme, fiscalYear } = usePlace();
  return `/v1/exports/schedules/${programme}/${fiscalYear}/previews/${preview}`;
};
