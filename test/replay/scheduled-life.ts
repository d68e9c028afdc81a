import { openRegions } from '@app/adapters/kemendagri';
import { shippedSchedules } from '@app/engine';
import { addDays, type PlainDate } from '@app/kernel';
import { contentOf, EMPTY_CALENDAR, schedule, scheduleId, type ScheduleContent } from '@app/programme';
import { fileNamed } from '@app/testing/example';
import type { Ground } from './ground.js';
import { Life } from './life.js';

const PROGRAMME = 'sanimas';
const day = (text: string): PlainDate => text as PlainDate;

const published = async (ground: Ground, on: PlainDate, draft: number, content: ScheduleContent): Promise<void> => {
  await ground.schedule(on, PROGRAMME, { type: 'DraftSchedule', data: { content, note: `Rancangan ${draft}` } });
  await ground.schedule(on, PROGRAMME, { type: 'PublishSchedule', data: { draft, reason: 'Penetapan jadwal', reference: `SE-${draft}/2021` } });
};

/** Without the last of its targets, and the first a fortnight later. */
const revisionOf = ({ targets, ...rest }: ScheduleContent): ScheduleContent => ({
  ...rest,
  targets: targets.slice(0, -1).map((one, at) => (at > 0 || one.target.kind !== 'window' ? one : { ...one, target: { ...one.target, until: addDays(one.target.until, 14) } })),
});

/** A location under a schedule: planned, suspended, late, and moved by a revision and an amended calendar. Tells its id. */
export const scheduledLife = async (ground: Ground): Promise<string> => {
  const content = shippedSchedules(openRegions()).filter(({ programme, fiscalYear }) => programme === PROGRAMME && fiscalYear === 2021).map(contentOf)[0];
  if (content === undefined) throw new Error(`${PROGRAMME} has no schedule for 2021`);
  await published(ground, day('2021-01-04'), 1, content);
  const life = await Life.begin(ground, PROGRAMME, { region: '52.71.03.1010' });
  await life.later(20).does('ppk', 'Suspend', { reasonClass: 'bencana', reason: 'Gempa bumi', from: life.on, until: addDays(life.on, 30), files: [fileNamed('surat.pdf')] });
  await life.later(10).does('ppk', 'Resume', { on: life.on, reason: 'Aman kembali' });
  const [stage, { version, dueOn }] = Object.entries(life.known.deadlines?.stages ?? {}).filter(([, { running }]) => running).sort(([, one], [, other]) => (one.dueOn < other.dueOn ? -1 : 1))[0]!;
  life.on = addDays(dueOn, 1);
  await life.byItself({ type: 'MissDeadline', data: { stage, version } });
  await published(ground, life.on, 2, revisionOf(content));
  const law = { revision: 1, calendarVersion: 3 };
  await life.byItself({ type: 'RescheduleTargets', data: law });
  await ground.decides(life.on, schedule, scheduleId(PROGRAMME, 2021), { type: 'ConcludeRevision', data: { ...law, locations: 1, rescheduled: 1 } }, {
    programme: PROGRAMME, fiscalYear: 2021, today: life.on, calendar: EMPTY_CALENDAR, provinces: [],
  });
  await ground.schedule(life.on, PROGRAMME, { type: 'DraftSchedule', data: { content, note: 'Kembali ke jadwal awal' } });
  await ground.schedule(life.on, PROGRAMME, { type: 'DiscardDraft', data: { draft: 3, reason: 'Tidak disetujui' } });
  return life.id;
};
