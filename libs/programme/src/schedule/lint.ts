import type { ScheduleContent } from './content.js';
import { dateComplaints, regionsOf } from './lint/dates.js';
import { complaint, type ScheduleComplaint, type ScheduleGround } from './lint/finding.js';
import { ladderComplaints } from './lint/ladder.js';
import { overrideComplaints } from './lint/overrides.js';
import { contentShapeComplaints, hasContentShape } from './lint/shape.js';
import { nameComplaints, orderComplaints, placed } from './lint/stages.js';

/** Everything wrong with a schedule; none means it may be published. */
export const lintSchedule = (content: unknown, ground: ScheduleGround): readonly ScheduleComplaint[] =>
  hasContentShape(content) ? meaningComplaints(content, ground) : contentShapeComplaints(content);

/** Of content that has the right form. */
export const meaningComplaints = ({ targets, overrides, ladder }: ScheduleContent, ground: ScheduleGround): readonly ScheduleComplaint[] => {
  const { definition, programme } = ground;
  if (definition === undefined) return [complaint('/programme', 'schedule.definition-unknown', programme)];
  const national = placed(targets, '/targets');
  return [
    ...nameComplaints(national, definition),
    ...dateComplaints(targets, '/targets', { ...ground, regions: regionsOf({}) }),
    ...orderComplaints(national, [], definition),
    ...overrideComplaints(overrides, ground),
    ...overrides.flatMap((override, index) => {
      const own = placed(override.targets, `/overrides/${index}/targets`);
      return [
        ...nameComplaints(own, definition),
        ...dateComplaints(override.targets, `/overrides/${index}/targets`, { ...ground, regions: regionsOf(override) }),
        ...orderComplaints(national, own, definition),
      ];
    }),
    ...ladderComplaints(ladder),
  ];
};
