import type { ScheduleComplaint } from './lint/finding.js';
import type { ScheduleContent } from './content.js';
import type { ScheduleFacts } from './state.js';

/** Everything wrong with a schedule; none means it may be published. */
export const lintSchedule = (_content: ScheduleContent, _facts: ScheduleFacts): readonly ScheduleComplaint[] => [];
