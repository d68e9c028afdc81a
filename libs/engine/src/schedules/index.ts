export * from './apply-revision.js';
export * from './conclude-revision.js';
export * from './publish-schedule.js';
export * from './revision-keeper.js';
export * from './run-schedule.handler.js';
export * from './schedule-facts.js';
export { SchedulePreviews, type Asked as PreviewAsked, type Preview, type PreviewOutcome, type PreviewQuestion } from './schedule-previews.js';
export * from './schedule-shelf.js';
export * from './shipped-schedules.js';
