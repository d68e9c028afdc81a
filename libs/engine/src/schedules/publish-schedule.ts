import type { CommandBus } from '@nestjs/cqrs';
import { contentOf, type ScheduleEvent, type ScheduleFile } from '@app/programme';
import { v5 as uuidV5 } from 'uuid';
import type { Envelope } from '../commands/envelope.js';
import type { Outcome } from '../commands/outcome.js';
import { fingerprint } from '../fingerprint.js';
import { RunSchedule } from './run-schedule.handler.js';
import type { ScheduleShelf } from './schedule-shelf.js';

const NAMESPACE = '2f0f9d0b-7c0a-4a52-8d0f-5a1c6a3f0d84';

type By = Omit<Envelope, 'commandId'>;
type Plugs = { readonly bus: CommandBus; readonly schedules: ScheduleShelf };

export type SchedulePublishing = { readonly programme: string; readonly fiscalYear: number; readonly outcome: Outcome<ScheduleEvent> };

/** Where it comes from belongs to why it is so. */
const noteOf = ({ reason, source, clause }: ScheduleFile): string => `${reason} [${source}] ${clause}`;

const named = (step: string, file: ScheduleFile): string => uuidV5(`${step} ${fingerprint(file)}`, NAMESPACE);

/** The same file is the same draft, however often it is handed in. */
export const draftSchedule = (bus: CommandBus, file: ScheduleFile, by: By): Promise<Outcome<ScheduleEvent>> =>
  bus.execute(new RunSchedule(file.programme, file.fiscalYear, { type: 'DraftSchedule', data: { content: contentOf(file), note: noteOf(file) } }, { ...by, commandId: named('draft', file) }));

/** Draft and publication in one: for a schedule that is handed over finished. */
export const publishSchedule = async (bus: CommandBus, file: ScheduleFile, by: By): Promise<Outcome<ScheduleEvent>> => {
  const drafted = await draftSchedule(bus, file, by);
  const draft = drafted.kind === 'accepted' ? drafted.events.find(({ type }) => type === 'ScheduleDrafted')?.data : undefined;
  if (draft === undefined || !('draft' in draft)) return drafted;
  const { programme, fiscalYear, reference } = file;
  const data = { draft: draft.draft, reason: noteOf(file), reference };
  return bus.execute(new RunSchedule(programme, fiscalYear, { type: 'PublishSchedule', data }, { ...by, commandId: named('publish', file) }));
};

/** Where a programme and year already have a schedule, drafted or published, it is people who decide on the next. */
export const publishMissingSchedules = async ({ bus, schedules }: Plugs, files: readonly ScheduleFile[], by: By): Promise<readonly SchedulePublishing[]> => {
  const published: SchedulePublishing[] = [];
  for (const file of files) {
    const { programme, fiscalYear } = file;
    if (await schedules.newest(programme, fiscalYear) !== undefined) continue;
    published.push({ programme, fiscalYear, outcome: await publishSchedule(bus, file, by) });
  }
  return published;
};
