import { Inject, Injectable } from '@nestjs/common';
import { bilingual, type Bilingual } from '@app/kernel';
import { chase, location, type ChaseEvent, type ChaseState, type KnownLocation, type ReminderForLetter, type ReminderRef } from '@app/programme';
import { DefinitionShelf } from '../commands/definition-shelf.js';
import { Journal } from '../commands/journal.js';
import { decode } from '../journal/decode.js';
import { EVENT_STORE, type EventStore } from '../ports/index.js';

type Issued = Extract<ChaseEvent, { type: 'ReminderIssued' }>['data'];

/** What letters say of reminders, out of the journal and nothing else: the same whenever a letter is written. */
@Injectable()
export class LetterReminders {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(DefinitionShelf) private readonly definitions: DefinitionShelf,
  ) {}

  /** Those that still hold: what was withdrawn meanwhile is said to nobody. */
  async of(refs: readonly ReminderRef[]): Promise<readonly ReminderForLetter[]> {
    const byLocation = new Map<string, Set<string>>();
    for (const ref of refs) {
      const [locationId = '', reminder = ''] = ref.split('/');
      byLocation.set(locationId, (byLocation.get(locationId) ?? new Set()).add(reminder));
    }
    const found: ReminderForLetter[] = [];
    for (const [locationId, reminders] of byLocation) found.push(...await this.at(locationId, reminders));
    return found;
  }

  private async at(locationId: string, wanted: ReadonlySet<string>): Promise<readonly ReminderForLetter[]> {
    const state = await this.journal.stateOf(location, locationId);
    if (state.situation === 'unknown') return [];
    const answers = await this.journal.stateOf(chase, locationId);
    const pinned = await this.definitions.version(state.pin.programme, state.pin.version);
    const labels = new Map(pinned?.definition.stages.map(({ key, label }) => [key, label]));
    return (await this.issued(locationId, wanted))
      .filter(({ reminder }) => answers.reminders[reminder]?.withdrawn !== true)
      .map((issued) => said(issued, locationId, state, answers, labels.get(issued.stage) ?? bilingual(issued.stage, issued.stage)));
  }

  private async issued(locationId: string, wanted: ReadonlySet<string>): Promise<readonly Issued[]> {
    const found: Issued[] = [];
    for await (const stored of this.store.readStream(`${chase.category}-${locationId}`)) {
      const decoded = decode(stored);
      if (decoded.kind === 'undecodable') continue;
      const event = decoded.recorded.event as unknown as ChaseEvent;
      if (event.type === 'ReminderIssued' && wanted.has(event.data.reminder)) found.push(event.data);
    }
    return found;
  }
}

const said = ({ reminder, stage, version, rung, dueOn, late, tone, asksReason, missing }: Issued, locationId: string, state: KnownLocation, { promises }: ChaseState, label: Bilingual): ReminderForLetter => {
  const promise = promises[stage];
  const original = state.deadlines?.stages[stage]?.originalDueOn;
  return {
    locationId, reminder, location: placeName(state), stage: label, rung, dueOn, late, tone, asksReason, missing,
    ...(promise?.version === version ? { promisedOn: promise.promisedOn } : {}),
    ...(original === undefined || original === dueOn ? {} : { moved: { from: original } }),
  };
};

const placeName = ({ regionNames: { village, district, regency, province } }: KnownLocation): string =>
  [village, district, regency ?? province].filter((name) => name !== undefined).join(', ');
