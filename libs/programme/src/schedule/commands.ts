import type { Command } from '@app/kernel';
import type { ScheduleContent } from './content.js';

/** `draft` names one of the schedule's own drafts, counted from 1. */
export type ScheduleCommand =
  | Command<'DraftSchedule', { readonly content: ScheduleContent; readonly note: string }>
  | Command<'DiscardDraft', { readonly draft: number; readonly reason: string }>
  /** `reference`: the letter (SE) it rests on. `whatIf`: the fingerprint of the preview that was looked at. */
  | Command<'PublishSchedule', { readonly draft: number; readonly reason: string; readonly reference: string; readonly whatIf?: string }>;

/** What the machine does by standing order: said once every open location has taken the revision over. */
export type ScheduleFollowUp =
  | Command<'ConcludeRevision', { readonly revision: number; readonly calendarVersion: number; readonly locations: number; readonly rescheduled: number }>;
