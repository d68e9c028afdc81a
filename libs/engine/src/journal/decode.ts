import { fitsTo, type Event, type JsonObject, type Metadata, type Recorded, type Shape } from '@app/kernel';
import { budget, bulk, calendar, chase, definition, directory, dispatch, emergency, feed, location, LOCATION_UPCASTS, schedule, skImport, view } from '@app/programme';
import { isJsonObject, type StoredEvent } from '../ports/index.js';
import { refusals } from './refusals.js';

/** Lifts the data of an event by one schema version. */
export type Upcaster = (data: JsonObject) => JsonObject;

/** What a reader of one stream category understands: every event type, and per type its upcasters, that of version 1 first, and its shape. */
export type Vocabulary = {
  readonly eventTypes: readonly string[];
  readonly upcasters?: { readonly [type: string]: readonly Upcaster[] | undefined };
  readonly shapes?: { readonly [type: string]: Shape | undefined };
};

export type UndecodableReason = 'unknown-category' | 'unknown-type' | 'newer-version' | 'malformed';

export type Decoded =
  | { readonly kind: 'decoded'; readonly recorded: Recorded<Event<string, JsonObject>> }
  | { readonly kind: 'undecodable'; readonly reason: UndecodableReason; readonly stored: StoredEvent };

export type Decode = (stored: StoredEvent) => Decoded;

/** `Location` of `Location-kotaku-cfw-2021-52.71.03.1004`: up to the first dash. */
export const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));
export const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** A decoder never guesses and never throws: what it does not know to the letter is undecodable, with the reason. */
export const decoderOf = (vocabularies: { readonly [category: string]: Vocabulary }): Decode => {
  const known = new Map(Object.entries(vocabularies).map(([category, { eventTypes, upcasters = {}, shapes = {} }]) =>
    [category, new Map(eventTypes.map((type) => [type, { upcasters: upcasters[type] ?? [], fits: shapes[type] && fitsTo(shapes[type]) }]))]));
  return (stored) => {
    const refuse = (reason: UndecodableReason): Decoded => ({ kind: 'undecodable', reason, stored });
    const types = known.get(categoryOf(stored.stream));
    if (types === undefined) return refuse('unknown-category');
    const type = types.get(stored.type);
    if (type === undefined) return refuse('unknown-type');
    const { upcasters, fits } = type;
    if (!isJsonObject(stored.data) || !isMetadata(stored.metadata)) return refuse('malformed');
    if (stored.metadata.v > upcasters.length + 1) return refuse('newer-version');
    const data = lifted(stored.data, upcasters.slice(stored.metadata.v - 1));
    if (data === undefined || (fits !== undefined && !(fits(data) && isTold(stored.metadata)))) return refuse('malformed');
    const { stream, revision, position, metadata } = stored;
    return { kind: 'decoded', recorded: { event: { type: stored.type, data }, stream, revision, position, metadata } };
  };
};

const lifted = (data: JsonObject, upcasters: readonly Upcaster[]): JsonObject | undefined => {
  try {
    return upcasters.reduce((older, lift) => lift(older), data);
  } catch {
    return undefined; // data of a shape its version never had
  }
};

const isMetadata = (value: unknown): value is Metadata => isJsonObject(value) && Number.isInteger(value['v']) && Number(value['v']) >= 1;

/** What every reader of events relies on. */
const isTold = fitsTo({ occurredAt: 'text', recordedAt: 'text', actor: { id: 'text', person: 'text', role: 'text', unit: 'text' }, source: 'text', commandId: 'text' });

const vocabularyOf = ({ events }: { readonly events: NonNullable<Vocabulary['shapes']> }, upcasters?: Vocabulary['upcasters']): Vocabulary =>
  ({ eventTypes: Object.keys(events), shapes: events, upcasters });

/** Every stream category of this product that is read as events. */
const VOCABULARIES: { readonly [category: string]: Vocabulary } = {
  [location.category]: vocabularyOf(location, LOCATION_UPCASTS),
  [chase.category]: vocabularyOf(chase),
  [definition.category]: vocabularyOf(definition),
  [budget.category]: vocabularyOf(budget),
  [directory.category]: vocabularyOf(directory),
  [dispatch.category]: vocabularyOf(dispatch),
  [feed.category]: vocabularyOf(feed),
  [emergency.category]: vocabularyOf(emergency),
  [calendar.category]: vocabularyOf(calendar),
  [schedule.category]: vocabularyOf(schedule),
  [skImport.category]: vocabularyOf(skImport),
  [view.category]: vocabularyOf(view),
  [bulk.category]: vocabularyOf(bulk),
  [refusals.category]: vocabularyOf(refusals),
};

export const decode: Decode = decoderOf(VOCABULARIES);

/** The schema version in which an event of this type is written today. */
export const writtenVersion = (category: string, type: string): number => (VOCABULARIES[category]?.upcasters?.[type]?.length ?? 0) + 1;
