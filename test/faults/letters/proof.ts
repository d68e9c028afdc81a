import { diceOf } from '../dice.js';
import { few } from '../few.js';
import type { Proof, Trial } from '../proof.js';
import type { Mistreatment } from './catcher.js';
import { deathBeforeItIsRecorded, deathOf } from './deaths.js';
import { lettersOfARebuild, liveThrough, type Course, type Lived } from './lives.js';
import { openPostOffice, type PostOffice } from './post-office.js';
import { recount, type Recounted } from './recount.js';

export type LettersReport = Recounted & Pick<Lived, 'flushes'> & { readonly locations: number; readonly deaths: number; /** Letters that went out after everything had been told. */ readonly afterwards: number };

const FULL = 20;
/** As many letters are carried at once, and so may be sent and not recorded when death comes. */
const AT_ONCE = 4;
/** Not among the first, whose letters are sent twice. */
const LATE_READER = 'korkot-52.71@contoh.example';

const courseOf = ({ size }: Trial): Course => size >= FULL
  ? { locations: 300, deaths: size, deathOf, redisIsEmptied: 0.5, from: '2021-04-12', until: '2021-05-17' }
  : { locations: 24, deaths: size, deathOf, redisIsEmptied: 1, from: '2021-04-30', until: '2021-04-30' };

const through = async ({ seed, say }: Trial, course: Course, afterwardsIn: (office: PostOffice, last: string) => Promise<number>, mistreatment?: Mistreatment): Promise<LettersReport> => {
  const office = await openPostOffice(mistreatment);
  try {
    const { expected, flushes, last } = await liveThrough(office, course, diceOf(seed), say);
    const afterwards = await afterwardsIn(office, last);
    return { locations: course.locations, deaths: course.deaths, flushes, afterwards, ...await recount(expected, office.caught, office.directory) };
  } finally {
    await office.close();
  }
};

const shortcomings = ({ expected, missing, groundless, twice, repeats, afterwards }: LettersReport, { size }: Pick<Trial, 'size'>): readonly string[] => [
  ...few('missing', missing), ...few('without ground', groundless), ...few('told twice', twice),
  ...(repeats <= AT_ONCE * size ? [] : [`${repeats} letters came in again under their ids, more than ${size} deaths account for`]),
  ...(afterwards === 0 ? [] : [`${afterwards} letters went out after everything had been told`]),
  ...(expected > 0 ? [] : ['nobody had to be told of anything']),
  ...(size < FULL || repeats > 0 ? [] : ['no death fell between the sending of a letter and the record of it']),
];

export const proof: Proof<LettersReport> = {
  name: 'letters',
  claim: 'killed while its letters go out, its Redis emptied and every table built anew, it tells each reader of each rung of each version of a deadline in one letter, and rebuilding sends nothing',
  size: { unit: 'deaths by kill -9', full: FULL, small: 2 },
  run: (trial) => through(trial, courseOf(trial), lettersOfARebuild),
  shortcomings,
  figure: ({ locations, deaths, expected, letters, repeats, missing, twice, flushes, afterwards }) =>
    `${locations} locations, ${deaths} deaths, all tables built anew after each, Redis emptied after ${flushes}; ${expected} times a reader had to be told: ${missing.length} missing, ${twice.length} twice, ` +
    `in ${letters} letters and ${repeats} repeats under a known id; ${afterwards} letters after the last rebuild`,
  planted: async (trial) => {
    const course = { ...courseOf({ ...trial, size: 1 }), deathOf: deathBeforeItIsRecorded };
    const seen = await through(trial, course, () => Promise.resolve(0), { swallowsFor: LATE_READER, renames: true });
    return {
      fault: 'a mail server that throws away what is for one reader and gives every copy an id of its own',
      caught: seen.missing.length > 0 && seen.twice.length > 0 && seen.groundless.length === 0,
      seen: shortcomings(seen, { size: 1 }).join('; '),
    };
  },
};
