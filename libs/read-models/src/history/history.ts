import type { Actor, Bilingual, Metadata, Recorded, Source } from '@app/kernel';
import { locationEventSentence, type Definition, type LocationEvent, type LocationEventType } from '@app/programme';

export type HistoryEntry = {
  readonly revision: number;
  readonly position: string;
  readonly type: LocationEventType;
  readonly sentence: Bilingual;
  /** When it happened in the field, and when the system came to know it. */
  readonly occurredAt: string;
  readonly recordedAt: string;
  /** The account; a directory knows the name. */
  readonly actor: Pick<Actor, 'id' | 'role' | 'unit'>;
  readonly onBehalfOf?: string;
  readonly source: Source;
  readonly reason?: string;
  readonly definition?: Metadata['definition'];
  readonly commandId: string;
};

/** The definition of that version, undefined where it is unknown: its keys then stand in place of its labels. */
export type DefinitionAt = (pin: NonNullable<Metadata['definition']>) => Definition | undefined;

/** What happened, in words, under the law of its time; in the order in which it was recorded. */
export const historyOf = (recorded: readonly Recorded<LocationEvent>[], definitionAt: DefinitionAt): readonly HistoryEntry[] =>
  recorded.map(({ event, revision, position, metadata }) => {
    const { occurredAt, recordedAt, actor: { id, role, unit }, onBehalfOf, source, reason, definition, commandId } = metadata;
    return {
      revision, position, type: event.type,
      sentence: locationEventSentence(event, definition && definitionAt(definition)),
      occurredAt, recordedAt, actor: { id, role, unit }, onBehalfOf, source, reason, definition, commandId,
    };
  });
