import { Inject, Injectable } from '@nestjs/common';
import type { PlainDate } from '@app/kernel';
import { DefinitionShelf } from '@app/engine';
import { failureSentence, labelIn, reminderSentence, type StageDefinition } from '@app/programme';
import type { ReminderItem } from '@app/read-models';
import type { ReminderItemDto } from './reminders.dto.js';

/** Reminders in the words of the law of their programmes. */
@Injectable()
export class ToldReminders {
  constructor(@Inject(DefinitionShelf) private readonly definitions: DefinitionShelf) {}

  async of(items: readonly ReminderItem[]): Promise<readonly ReminderItemDto[]> {
    const programmes = [...new Set(items.map(({ programme }) => programme))];
    const stages = new Map(await Promise.all(programmes.map(async (programme) => [programme, (await this.definitions.newest(programme))?.definition.stages ?? []] as const)));
    return items.map((item) => told(item, stages.get(item.programme) ?? []));
  }
}

const told = (item: ReminderItem, stages: readonly StageDefinition[]): ReminderItemDto => ({
  ...item,
  recipients: item.recipients.map((one) => (one.error === undefined ? one : { ...one, why: failureSentence(one.error) })),
  sentence: reminderSentence({ stage: labelIn(stages, item.stage), rung: item.rung, dueOn: item.dueOn as PlainDate, late: item.late }),
});
