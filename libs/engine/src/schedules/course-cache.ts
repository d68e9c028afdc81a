import { setImmediate as nextTurn } from 'node:timers/promises';
import { scheduleId, type KnownLocation, type TriedLocation } from '@app/programme';
import { courseMarks, NO_MARKS, triedLocations, type CourseItem, type CourseMarks } from '@app/read-models';
import { LRUCache } from 'lru-cache';
import type { ReadStore } from '../ports/index.js';

export type Course = TriedLocation & Pick<KnownLocation, 'pin'>;

/** The open locations of a schedule as the tables showed them, and up to where that was. */
export type Courses = { readonly marks: CourseMarks; readonly open: ReadonlyMap<string, Course> };

/** One location takes some five KiB. */
const MOST_LOCATIONS = 50_000;
const PAGE = 1_000;

/** Keeps the locations of the schedules that were asked about last, read and understood; only what has changed since is read again. */
export class CourseCache {
  private readonly kept = new LRUCache<string, Courses>({ maxSize: MOST_LOCATIONS, sizeCalculation: ({ open }) => 1 + open.size });
  private readonly reading = new Map<string, Promise<Courses>>();

  constructor(private readonly readStore: Pick<ReadStore, 'query'>) {}

  /** Whoever asks while it is being read waits for the same. */
  of(programme: string, fiscalYear: number): Promise<Courses> {
    const id = scheduleId(programme, fiscalYear);
    const reading = this.reading.get(id) ?? this.read(programme, fiscalYear).finally(() => this.reading.delete(id));
    this.reading.set(id, reading);
    return reading;
  }

  private async read(programme: string, fiscalYear: number): Promise<Courses> {
    const id = scheduleId(programme, fiscalYear);
    const known = this.kept.get(id);
    const open = new Map(known?.open);
    const since = known?.marks ?? NO_MARKS;
    // Before the rows: what changes while they are read is read once more the next time.
    const marks = this.readStore.query(courseMarks({ programme, fiscalYear }))[0] ?? NO_MARKS;
    for (let after: string | undefined = ''; after !== undefined;) {
      const page: readonly CourseItem[] = this.readStore.query(triedLocations({ programme, fiscalYear, since, after, limit: PAGE }));
      for (const { locationId, open: course } of page) {
        if (course === undefined) open.delete(locationId);
        else open.set(locationId, course);
      }
      after = page.length < PAGE ? undefined : page.at(-1)?.locationId;
      await nextTurn(); // the same process answers everyone else
    }
    const courses = { marks, open };
    this.kept.set(id, courses);
    return courses;
  }
}
