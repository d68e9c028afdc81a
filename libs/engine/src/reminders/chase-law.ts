import type { ChaseLaw, KnownLocation, PublishedDefinition } from '@app/programme';
import type { CalendarShelf } from '../calendar/calendar-shelf.js';
import type { DeadlineLaw } from '../commands/deadline-law.js';
import type { DefinitionShelf } from '../commands/definition-shelf.js';

export type LawShelves = { readonly law: DeadlineLaw; readonly definitions: DefinitionShelf; readonly calendars: CalendarShelf };

/** The law by which reminders come round, looked up once for each programme and year: made for one look at the tables. */
export class ChaseLaws {
  private readonly ladders = new Map<string, Promise<ChaseLaw>>();
  private readonly defined = new Map<string, Promise<PublishedDefinition | undefined>>();

  constructor(private readonly shelves: LawShelves) {}

  of({ pin: { programme }, fiscalYear }: KnownLocation): Promise<ChaseLaw> {
    return kept(this.ladders, `${programme} ${fiscalYear}`, async () => {
      const [law, calendar] = await Promise.all([this.shelves.law.newest(programme, fiscalYear), this.shelves.calendars.newest()]);
      return { ladder: law?.content.ladder ?? [], calendar };
    });
  }

  definitionOf({ pin: { programme, version } }: KnownLocation): Promise<PublishedDefinition | undefined> {
    return kept(this.defined, `${programme} ${version}`, () => this.shelves.definitions.version(programme, version));
  }
}

const kept = <T>(known: Map<string, Promise<T>>, key: string, find: () => Promise<T>): Promise<T> => {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
};
