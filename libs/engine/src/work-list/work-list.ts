import { Inject, Injectable } from '@nestjs/common';
import type { Bilingual, Instant, Role } from '@app/kernel';
import { definitionIndex, directory, labelIn, type KnownLocation, type PublishedDefinition, type ScheduleInForce } from '@app/programme';
import { chasedCoursesOf, programmesShown, workFacts, workOf, type BandLaw, type DeadlineItem, type Work } from '@app/read-models';
import { CalendarShelf } from '../calendar/calendar-shelf.js';
import { DeadlineLaw } from '../commands/deadline-law.js';
import { DefinitionShelf } from '../commands/definition-shelf.js';
import { Journal } from '../commands/journal.js';
import { DIRECTORY_ID } from '../directory/directory.js';
import { READ_STORE, type ReadStore } from '../ports/index.js';
import { Addresses } from '../reminders/addresses.js';
import { ChaseLaws } from '../reminders/chase-law.js';

/** A role that has to act, and the office that holds it there: never a person. */
export type Actor = { readonly role: Role; readonly offices: readonly { readonly contact: string; readonly unit: string }[] };
export type AssignedWork = Omit<Work, 'actors'> & { readonly actors: readonly Actor[] };

export type WorkPage = {
  /** By location and stage, as `<location id>/<stage>`. */
  readonly works: ReadonlyMap<string, AssignedWork>;
  /** Of stages and documents, as `<programme>/<key>`. */
  readonly labels: { readonly [key: string]: Bilingual };
};

export const workKey = ({ locationId, stage }: Pick<DeadlineItem, 'locationId' | 'stage'>): string => `${locationId}/${stage}`;

/** A page of deadlines with all that whoever works through it needs. */
@Injectable()
export class WorkList {
  constructor(
    @Inject(READ_STORE) private readonly readStore: ReadStore,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(DeadlineLaw) private readonly law: DeadlineLaw,
    @Inject(DefinitionShelf) private readonly definitions: DefinitionShelf,
    @Inject(CalendarShelf) private readonly calendars: CalendarShelf,
  ) {}

  async of(items: readonly DeadlineItem[], now: Instant): Promise<WorkPage> {
    const courses = new Map(this.readStore.query(chasedCoursesOf([...new Set(items.map(({ locationId }) => locationId))])).map((course) => [course.locationId, course]));
    const facts = new Map(this.readStore.query(workFacts(items.map(workKey))).map((one) => [workKey(one), one]));
    const laws = new ChaseLaws({ law: this.law, definitions: this.definitions, calendars: this.calendars });
    const { contacts } = await this.journal.stateOf(directory, DIRECTORY_ID);
    const addresses = new Addresses(Object.values(contacts), now);
    const works = new Map<string, AssignedWork>();
    const labels: Record<string, Bilingual> = {};
    for (const item of items) {
      const [course, known] = [courses.get(item.locationId), facts.get(workKey(item))];
      if (course === undefined || known === undefined) continue;
      const [law, definition, taken] = await Promise.all([laws.of(course.location), laws.definitionOf(course.location), this.takenBy(course.location)]);
      const work = workOf(item, { facts: known, course, law, taken, definition, now });
      works.set(workKey(item), { ...work, actors: work.actors.map((role) => held(role, item, addresses)) });
      Object.assign(labels, labelsOf(item, work, definition));
    }
    return { works, labels };
  }

  /** As it is in any programme there is, now or as far as it had been recorded by a moment. */
  async bandLaw(asOf?: Instant): Promise<BandLaw> {
    const newest = await Promise.all(this.readStore.query(programmesShown).map((programme) => (asOf === undefined ? this.definitions.newest(programme) : this.definitions.newestKnownAt(programme, asOf))));
    const definitions = newest.flatMap((published) => (published === undefined ? [] : [published.definition]));
    return {
      worksStages: [...new Set(definitions.flatMap((definition) => definitionIndex(definition).constructionStage?.key ?? []))],
      finalStages: [...new Set(definitions.map(({ finalStage }) => finalStage))],
      eligibility: definitions.flatMap(({ programme, acceleration }) => (acceleration?.eligibility === undefined ? [] : [{ ...acceleration.eligibility, programme }])),
    };
  }

  private takenBy({ pin, fiscalYear, deadlines }: KnownLocation): Promise<ScheduleInForce | undefined> {
    return deadlines === undefined ? Promise.resolve(undefined) : this.law.taken(pin.programme, fiscalYear, deadlines);
  }
}

const held = (role: Role, { region, programme }: DeadlineItem, addresses: Addresses): Actor => ({
  role, offices: [...addresses.of({ to: [role], cc: [], region, programme }).recipients.values()].map(({ recipient: { key, unit } }) => ({ contact: key, unit })),
});

const labelsOf = ({ programme, stage }: DeadlineItem, { missing, currentStage, hindrances }: Work, published: PublishedDefinition | undefined): Record<string, Bilingual> => {
  const { stages, documents } = published?.definition ?? {};
  const named = (list: Parameters<typeof labelIn>[0], key: string) => [`${programme}/${key}`, labelIn(list, key)] as const;
  return Object.fromEntries([
    ...[stage, currentStage, ...hindrances.map((one) => one.stage)].filter((key) => key !== undefined).map((key) => named(stages, key)),
    ...missing.map(({ document }) => named(documents, document)),
  ]);
};
