import type { Recorded } from './recorded.js';

/** What the metadata document of a stream says about reading it; unreadable documents say nothing. */
export type StreamMetadata = { readonly $maxCount?: number; readonly $maxAge?: number; readonly $tb?: number };

const FOREVER = 2 ** 63;
const TICKS_PER_SECOND = 10_000_000n;

export const SOFT_DELETED = '{"$tb":9223372036854775807}';

export const metastreamOf = (stream: string): string => `$$${stream}`;

export const parseMetadata = (latest: Recorded | undefined): StreamMetadata => {
  if (latest === undefined) return {};
  try {
    return JSON.parse(Buffer.from(latest.data).toString('utf8')) as StreamMetadata;
  } catch {
    return {};
  }
};

export const isSoftDeleted = ({ $tb }: StreamMetadata): boolean => Number($tb ?? 0) >= FOREVER;

/** The first revision a reader may still see. */
export const firstVisible = ({ $maxCount, $tb }: StreamMetadata, length: number): number =>
  Math.max(0, Number($tb ?? 0), $maxCount === undefined ? 0 : length - $maxCount);

export const isYoungEnough = ({ $maxAge }: StreamMetadata, created: bigint, now: bigint): boolean =>
  $maxAge === undefined || created >= now - BigInt($maxAge) * TICKS_PER_SECOND;
