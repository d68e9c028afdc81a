import { Inject, Injectable } from '@nestjs/common';
import type { Bilingual } from '@app/kernel';
import { chase, location, type ChaseState, type KnownLocation, type ReminderForLetter, type ReminderRef } from '@app/programme';
import { Journal } from '../commands/journal.js';
import { byLocation, IssuedReminders, type IssuedReminder } from './issued-reminders.js';
import { placeName, PlaceWords } from './place-words.js';
import { unlessUnreadable } from './unless-unreadable.js';

/** What letters say of reminders, out of the journal and nothing else: the same whenever a letter is written. */
@Injectable()
export class LetterReminders {
  constructor(
    @Inject(Journal) private readonly journal: Journal,
    @Inject(IssuedReminders) private readonly issued: IssuedReminders,
    @Inject(PlaceWords) private readonly words: PlaceWords,
  ) {}

  /**
   * Those that still hold, and that `recipient` has not had: what was withdrawn meanwhile is said to nobody, and what nobody can
   * read waits until somebody can. Those of one place in the order in which they were issued.
   */
  async of(refs: readonly ReminderRef[], recipient?: string): Promise<readonly ReminderForLetter[]> {
    const found: ReminderForLetter[] = [];
    for (const [locationId, reminders] of byLocation(refs)) found.push(...await this.at(locationId, reminders, recipient).catch(unlessUnreadable));
    return found;
  }

  private async at(locationId: string, wanted: ReadonlySet<string>, recipient = ''): Promise<readonly ReminderForLetter[]> {
    const state = await this.journal.stateOf(location, locationId);
    if (state.situation === 'unknown') return [];
    const answers = await this.journal.stateOf(chase, locationId);
    const stage = await this.words.stagesOf(state);
    return (await this.issued.at(locationId, wanted))
      .filter(({ reminder }) => isToBeSaid(answers.reminders[reminder], recipient))
      .map((issued) => said(issued, locationId, state, answers, stage(issued.stage)));
  }
}

const isToBeSaid = (known: ChaseState['reminders'][string] | undefined, recipient: string): boolean =>
  known?.withdrawn !== true && known?.deliveries[recipient]?.kind !== 'delivered';

const said = ({ reminder, stage, version, rung, dueOn, late, tone, asksReason, missing }: IssuedReminder, locationId: string, state: KnownLocation, { promises }: ChaseState, label: Bilingual): ReminderForLetter => {
  const promise = promises[stage];
  const original = state.deadlines?.stages[stage]?.originalDueOn;
  return {
    locationId, reminder, location: placeName(state.regionNames), stage: label, rung, dueOn, late, tone, asksReason, missing,
    ...(promise?.version === version ? { promisedOn: promise.promisedOn } : {}),
    ...(original === undefined || original === dueOn ? {} : { moved: { from: original } }),
  };
};
