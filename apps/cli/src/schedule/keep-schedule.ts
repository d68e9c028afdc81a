import { randomUUID } from 'node:crypto';
import { draftSchedule, officerFor, RunSchedule } from '@app/engine';
import { contentOf, newestRevision, type ScheduleEvent, type ScheduleState, type WhatIf } from '@app/programme';
import { locationBoard, locationCourse } from '@app/read-models';
import type { House } from '../house/house.js';
import { caughtUp, withProjector } from '../reading/with-projector.js';
import { misused, refused } from '../terminal/complaint.js';
import { insisted } from '../terminal/insisted.js';
import { scheduleIn } from './schedule-file.js';

type Place = { readonly programme: string; readonly fiscalYear: number };

export type ListedSchedule = Place & { readonly revision?: number; readonly publishedOn?: string; readonly reference?: string; readonly drafts: number };
export type ScheduleShown = Place & Pick<ScheduleState, 'revisions' | 'drafts'>;
export type ScheduleKept = Place & { readonly events: readonly ScheduleEvent[] };
export type PreviewShown = Place & { readonly id: string; readonly whatIf: WhatIf };
export type Publishing = Place & { readonly draft: number; readonly reason: string; readonly reference: string; readonly whatIf?: string };

const CENTRE = { ...officerFor('pengawas-pusat', ''), source: 'app' } as const;

export const listedSchedules = async ({ scheduleIndex }: House): Promise<readonly ListedSchedule[]> =>
  (await scheduleIndex.all()).map(({ programme, fiscalYear, state }) => {
    const { revision, publishedOn, reference } = newestRevision(state) ?? {};
    return { programme, fiscalYear, revision, publishedOn, reference, drafts: state.drafts.length };
  });

export const shownSchedule = async ({ schedules }: House, { programme, fiscalYear }: Place): Promise<ScheduleShown> => {
  const { revisions, drafts } = await schedules.stateOf(programme, fiscalYear);
  if (revisions.length + drafts.length === 0) throw misused(`Tidak ada jadwal ${programme} ${fiscalYear}.`, `There is no schedule of ${programme} for ${fiscalYear}.`);
  return { programme, fiscalYear, revisions, drafts };
};

export const draftFile = async (house: House, file: string): Promise<ScheduleKept> => {
  const schedule = await scheduleIn(house, file);
  const { events, replayed } = insisted(await draftSchedule(house.bus, schedule, CENTRE));
  return { programme: schedule.programme, fiscalYear: schedule.fiscalYear, events: replayed ? [] : events };
};

/** What publishing the file would do; nothing is drafted. */
export const previewFile = async (house: House, file: string): Promise<PreviewShown> => {
  const schedule = await scheduleIn(house, file);
  const { programme, fiscalYear } = schedule;
  const outcome = await withProjector(house, async (projector) => {
    for (const { table } of [locationBoard, locationCourse]) await caughtUp(house, projector, table, () => undefined);
    return house.previews.preview({ programme, fiscalYear, scope: CENTRE.scope, asked: { content: contentOf(schedule) } });
  });
  if (outcome.kind === 'refused') throw refused(outcome.unmet);
  return { programme, fiscalYear, id: outcome.preview.id, whatIf: outcome.preview.whatIf };
};

/** The worker of the server has the locations take it over. */
export const publishDraft = async ({ bus }: House, { programme, fiscalYear, ...data }: Publishing): Promise<ScheduleKept> => {
  const { events } = insisted(await bus.execute(new RunSchedule(programme, fiscalYear, { type: 'PublishSchedule', data }, { ...CENTRE, commandId: randomUUID() })));
  return { programme, fiscalYear, events };
};
