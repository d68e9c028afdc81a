import { randomUUID } from 'node:crypto';
import type { ReadStore, StoredEvent } from '@app/engine';
import type { ChasedCourse } from '@app/read-models';
import { few } from '../few.js';
import type { Proof, Trial } from '../proof.js';
import { openCountry, type Country, type Veil } from './country.js';
import { judge, type Verdict } from './judge.js';
import { liveThrough, type Lived } from './lived.js';
import { placeOf } from './lives.js';

export type YearReport = Verdict & Lived;

const through = async (trial: Trial, veil?: Veil, afterwards: (country: Country) => Promise<void> = () => Promise.resolve()): Promise<YearReport> => {
  const country = await openCountry(trial.size, veil);
  try {
    const lived = await liveThrough(country, trial);
    await afterwards(country);
    return { ...lived, ...await judge(country.store, trial.size, lived.days) };
  } finally {
    await country.close();
  }
};

const shortcomings = ({ expected, missing, groundless, twice, befell, deeds, refused, failed }: YearReport): readonly string[] => [
  ...few('missing', missing), ...few('without ground', groundless), ...few('said twice', twice),
  ...(failed === 0 ? [] : [`${failed} locations could not be attended to`]),
  ...(refused * 20 <= deeds ? [] : [`${refused} of ${deeds} deeds were refused: these are not lives`]),
  ...Object.entries(befell).filter(([, times]) => times === 0).map(([kind]) => `none of these in the whole year: ${kind}`),
  ...(expected > 0 ? [] : ['nothing was due in the whole year']),
];

/** The tables tell the sweep that one location has had its reminder of the due day already. */
const swallowing: Veil = (readStore) => ({
  query: ((query: Parameters<ReadStore['query']>[0]) => readStore.query(query).map((row) => {
    const course = row as ChasedCourse;
    if (typeof row !== 'object' || course.answered === undefined || course.locationId !== placeOf(1).locationId) return row;
    const taken = { stage: 'SOSIALISASI', version: 1, rung: 'H-7', withdrawn: false, position: '' };
    return { ...course, answered: { ...course.answered, reminders: { ...course.answered.reminders, swallowed: taken } } };
  })) as ReadStore['query'],
});

/** The newest reminder of one location stands in the journal a second time. */
const doubling = async ({ store }: Country): Promise<void> => {
  const stream = `Chase-${placeOf(2).locationId}`;
  let issued: StoredEvent | undefined;
  let newest = -1;
  for await (const event of store.readStream(stream)) {
    newest = event.revision;
    if (event.type === 'ReminderIssued') issued = event;
  }
  if (issued === undefined) throw new Error(`${stream} holds no reminder`);
  await store.append(stream, newest, [{ ...issued, id: randomUUID() }]);
};

export const proof: Proof<YearReport> = {
  name: 'year',
  claim: 'in a year of deadlines, with pauses, letters, promises kept and broken, snoozes, a revision and two new calendars, exactly those reminders are issued, taken back and issued again, and on those days, that a plain count by hand arrives at',
  size: { unit: 'locations through a fiscal year', full: 20_000, small: 24 },
  run: (trial) => through(trial),
  shortcomings,
  figure: ({ days, deeds, expected, missing, groundless, twice, befell }) =>
    `${days.length} days, ${deeds} deeds and answers, ${expected} reminders, withdrawals, missed deadlines and broken promises: ${missing.length} missing, ${groundless.length} without ground, ${twice.length} twice; ` +
    `in it ${Object.entries(befell).map(([kind, times]) => `${times} ${kind}`).join(', ')}`,
  planted: async (trial) => {
    const seen = await through({ ...trial, size: Math.min(trial.size, 10) }, swallowing, doubling);
    return {
      fault: 'a table that takes one reminder for issued, and one reminder that stands in the journal twice',
      // Below what is taken for issued nothing comes any more, so more than the one may be missing.
      caught: seen.missing.length > 0 && seen.twice.length === 1 && seen.groundless.length === 0,
      seen: shortcomings(seen).join('; '),
    };
  },
};
