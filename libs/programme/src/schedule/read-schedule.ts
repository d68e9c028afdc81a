import type { Bilingual } from '@app/kernel';
import type { DefinitionFiles } from '../definition/inherit.js';
import { resolveFile, type ListsByKey } from '../definition/resolve.js';
import { placeOf, type Place, type SourceMap } from '../definition/source-map.js';
import type { ScheduleContent, ScheduleFile } from './content.js';
import { meaningComplaints } from './lint.js';
import type { ScheduleComplaint, ScheduleGround } from './lint/finding.js';
import { fileShapeComplaints, hasFileShape } from './lint/shape.js';

export type ScheduleFinding = Place & { readonly code: string; readonly sentence: Bilingual };

/** What the schedule of that programme and year is held against. */
export type GroundFor = (programme: string, fiscalYear: number) => ScheduleGround;

/** Stages and rungs cannot be written twice where they are keys. */
const LISTS: ListsByKey = { '/targets': 'stage', '/overrides': 'key', '/overrides/*/targets': 'stage', '/ladder': 'key' };

const located = (sources: SourceMap, { pointer, code, sentence }: ScheduleComplaint): ScheduleFinding =>
  ({ ...(placeOf(sources, pointer) ?? { file: pointer, line: 1 }), code, sentence });

/** A schedule's file with all it builds on: the schedule, or everything that keeps it from being one. */
export const readSchedule = (files: DefinitionFiles, file: string, groundFor: GroundFor): { readonly schedule?: ScheduleFile; readonly findings: readonly ScheduleFinding[] } => {
  const { document, sources, findings } = resolveFile(files, file, LISTS);
  if (findings.length > 0) return { findings };
  const schedule: unknown = { overrides: [], ...document };
  const complaints = hasFileShape(schedule) ? meaningComplaints(schedule, groundFor(schedule.programme, schedule.fiscalYear)) : fileShapeComplaints(schedule);
  return complaints.length === 0 && hasFileShape(schedule) ? { schedule, findings: [] } : { findings: complaints.map((complaint) => located(sources, complaint)) };
};

export const contentOf = ({ targets, overrides, ladder }: ScheduleContent): ScheduleContent => ({ targets, overrides, ladder });
