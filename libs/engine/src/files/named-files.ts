import type { Recorded } from '@app/kernel';
import { filesOfEvent, type FileReference, type LocationEvent } from '@app/programme';

/** Every file that the history of a location names, by its hash, as it was named first. */
export const namedFiles = (recorded: readonly Recorded<LocationEvent>[]): ReadonlyMap<string, FileReference> =>
  new Map(recorded.flatMap(({ event }) => filesOfEvent(event)).toReversed().map((file) => [file.hash, file]));
