import type { Bilingual, Language, PlainDate } from '@app/kernel';
import type { ReminderId } from '../chase/events.js';
import type { Contact } from '../directory/contact.js';
import type { Tone } from '../schedule/content.js';

/** A reminder with everything its reader needs to know. */
export type ReminderForLetter = {
  readonly locationId: string;
  readonly reminder: ReminderId;
  /** As people call it: `Kekalik Jaya, Sekarbela, Kota Mataram`. */
  readonly location: string;
  readonly stage: Bilingual;
  /** Key of the rung, `H+3`. */
  readonly rung: string;
  readonly dueOn: PlainDate;
  /** Working days past the due date; negative before it. */
  readonly late: number;
  readonly tone: Tone;
  readonly asksReason: boolean;
  /** Labels of the documents that are missing. */
  readonly missing: readonly string[];
  /** The day for which the work was promised. */
  readonly promisedOn?: PlainDate;
  /** Where the day is not what it was at first; and the revision that moved it, where it was one. */
  readonly moved?: { readonly from: PlainDate; readonly revision?: number };
};

/** What was announced and no longer holds. */
export type ChangeForLetter = {
  readonly location: string;
  readonly stage: Bilingual;
  readonly reason: 'rescheduled' | 'completed' | 'suspended' | 'ended';
  readonly from: PlainDate;
  /** The new day, where there is one. */
  readonly to?: PlainDate;
};

type Addressed = {
  readonly to: Pick<Contact, 'role' | 'unit'>;
  readonly language: Language;
  /** Where the dashboard is: `https://tahapan.example`. */
  readonly home: string;
};

export type DigestData = Addressed & { readonly day: PlainDate; readonly reminders: readonly ReminderForLetter[]; readonly changes: readonly ChangeForLetter[] };
export type ImmediateData = Addressed & { readonly reminder: ReminderForLetter };
export type TrialData = Addressed & { readonly day: PlainDate };
