import { Inject, Injectable, Optional } from '@nestjs/common';
import { addDays, type PlainDate } from '@app/kernel';
import { dispatch, location, type ChangeForLetter, type DispatchState, type KnownLocation } from '@app/programme';
import { movedPlaces } from '@app/read-models';
import { Journal } from '../commands/journal.js';
import { READ_STORE, type ReadStore } from '../ports/index.js';
import { byLocation, IssuedReminders, type IssuedReminder } from './issued-reminders.js';
import { placeName, PlaceWords } from './place-words.js';
import { unlessUnreadable } from './unless-unreadable.js';

/** Whoever was reminded longer ago has heard of it since, or never will. */
const REMEMBERED_DAYS = 90;

/** What earlier letters said to somebody and no longer holds, since the day of their last digest; every day is told of once. */
@Injectable()
export class LetterChanges {
  constructor(
    @Inject(Journal) private readonly journal: Journal,
    @Inject(IssuedReminders) private readonly issued: IssuedReminders,
    @Inject(PlaceWords) private readonly words: PlaceWords,
    /** Without tables every place is asked. */
    @Optional() @Inject(READ_STORE) private readonly tables?: ReadStore,
  ) {}

  async of(recipient: string, day: PlainDate): Promise<readonly ChangeForLetter[]> {
    const sent = sentBefore(await this.journal.stateOf(dispatch, recipient), day);
    const since = sent.filter(({ kind }) => kind === 'digest').map((message) => message.day).sort().at(-1);
    if (since === undefined) return [];
    const told = byLocation(sent.flatMap((message) => message.reminders));
    const changes: ChangeForLetter[] = [];
    for (const locationId of this.tables?.query(movedPlaces({ among: [...told.keys()], since, until: day })) ?? told.keys()) {
      const reminders = told.get(locationId) ?? new Set();
      changes.push(...await this.at(locationId, reminders, { since, day }).catch(unlessUnreadable));
    }
    return changes;
  }

  private async at(locationId: string, reminders: ReadonlySet<string>, days: Days): Promise<readonly ChangeForLetter[]> {
    const state = await this.journal.stateOf(location, locationId);
    if (state.situation === 'unknown') return [];
    const newest = new Map((await this.issued.at(locationId, reminders)).map((issued) => [issued.stage, issued]));
    const stage = await this.words.stagesOf(state);
    return [...newest.values()].flatMap((issued) => {
      const change = changeOf(issued, state, days);
      return change === undefined ? [] : [{ location: placeName(state.regionNames), stage: stage(issued.stage), from: issued.dueOn, ...change }];
    });
  }
}

type Days = { readonly since: PlainDate; readonly day: PlainDate };

const sentBefore = ({ messages }: DispatchState, day: PlainDate) =>
  Object.values(messages).filter((message) => message.status === 'sent' && message.day < day && message.day >= addDays(day, -REMEMBERED_DAYS));

/** What is completed needs no telling: they have done it. */
const changeOf = ({ stage, version, dueOn }: IssuedReminder, state: KnownLocation, { since, day }: Days): Pick<ChangeForLetter, 'reason' | 'to'> | undefined => {
  const falls = (on: PlainDate): boolean => since <= on && on < day;
  if (state.stages[stage]?.status === 'completed') return undefined;
  const pause = state.suspensions.at(-1);
  if (state.situation === 'suspended' && pause !== undefined && falls(pause.from)) return { reason: 'suspended' };
  const deadline = state.deadlines?.stages[stage];
  const isMoved = deadline !== undefined && deadline.version > version && deadline.dueOn !== dueOn && falls(deadline.setOn);
  return isMoved ? { reason: 'rescheduled', to: deadline.dueOn } : undefined;
};
