import type { CommandBus } from '@nestjs/cqrs';
import type { CalendarEvent, DaysOffOfYear } from '@app/programme';
import { v5 as uuidV5 } from 'uuid';
import type { Envelope } from '../commands/envelope.js';
import type { Outcome } from '../commands/outcome.js';
import { fingerprint } from '../fingerprint.js';
import type { CalendarShelf } from './calendar-shelf.js';
import { RunCalendar } from './run-calendar.handler.js';

const NAMESPACE = '0a0f6d35-5b0c-4b54-9f2d-6f0f8a1f7c92';

type By = Omit<Envelope, 'commandId'>;

export type DaysOffPublishing = { readonly list: DaysOffOfYear; readonly outcome: Outcome<CalendarEvent> };

/** The same list by the same decree is the same command: publishing it again changes nothing, also after later amendments. */
export const publishDaysOff = (bus: CommandBus, list: DaysOffOfYear, by: By): Promise<Outcome<CalendarEvent>> =>
  bus.execute(new RunCalendar({ type: 'PublishDaysOff', data: list }, { ...by, commandId: uuidV5(fingerprint(list), NAMESPACE) }));

/** A decree that was published once is not published again, and what people have since put in its place stays. */
export const publishMissingDaysOff = async (
  { bus, calendars }: { readonly bus: CommandBus; readonly calendars: CalendarShelf }, lists: readonly DaysOffOfYear[], by: By,
): Promise<readonly DaysOffPublishing[]> => {
  const { publications } = await calendars.published();
  const missing = lists.filter(({ year, region, decree, publishedOn }) => !publications.some((one) =>
    one.year === year && one.region === region && (one.decree === decree || one.publishedOn > publishedOn)));
  const published: DaysOffPublishing[] = [];
  for (const list of missing) published.push({ list, outcome: await publishDaysOff(bus, list, by) });
  return published;
};
