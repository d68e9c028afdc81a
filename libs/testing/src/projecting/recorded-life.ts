import { addDays, atHour, type Instant, type Metadata, type Recorded } from '@app/kernel';
import { partsOfLocationId, type LocationEvent } from '@app/programme';
import { actorOf, day } from '../example/facts.js';

export type LifeOptions = {
  readonly locationId?: string;
  /** Of the first event; the next ones are recorded a day apart. */
  readonly from?: string;
  /** Number of the first position, and the distance between two. */
  readonly at?: number;
  readonly step?: number;
};

export const positionAt = (at: number): string => `${String(at).padStart(20, '0')}/${String(at).padStart(20, '0')}`;

export const metadataAt = (at: Instant): Metadata => ({
  occurredAt: at, recordedAt: at, actor: actorOf('fasilitator'), source: 'app', commandId: 'c', requestHash: 'h', $correlationId: 'c', $causationId: 'c', v: 1,
});

/** The life of a location as the journal would give it back: the example's events, told of whichever location. */
export const recordedLife = (
  events: readonly LocationEvent[], { locationId = 'contoh-2021-52.71.03.1004', from = '2021-02-08', at = 1, step = 1 }: LifeOptions = {},
): readonly Recorded<LocationEvent>[] => events.map((event, revision) => ({
  event: ofLocation(event, locationId),
  stream: `Location-${locationId}`,
  revision,
  position: positionAt(at + revision * step),
  metadata: metadataAt(atHour('WITA', addDays(day(from), revision), 12)),
}));

const ofLocation = (event: LocationEvent, locationId: string): LocationEvent => {
  if (event.type !== 'LocationDesignated') return event;
  const { programme, fiscalYear, region } = partsOfLocationId(locationId);
  return { ...event, data: { ...event.data, locationId, fiscalYear, region, pin: { ...event.data.pin, programme } } };
};
