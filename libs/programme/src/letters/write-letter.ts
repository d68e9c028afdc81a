import type { Bilingual, Language } from '@app/kernel';
import { ROLE_LABELS } from '../sentences/location-terms.js';
import { TONE_LABELS } from '../sentences/reminders.js';
import { layOutHtml } from './lay-out-html.js';
import { layOutText } from './lay-out-text.js';
import { subjectOf, type Draft, type Item, type LetterText } from './draft.js';
import type { DigestData, ImmediateData, ReminderForLetter, TrialData } from './reminder-for-letter.js';
import { pageOfLocation } from './page-of-location.js';
import { WORDS } from './words.js';

/** What each template needs: a variable that is not there does not compile. */
export type LetterData = {
  readonly digest: DigestData;
  readonly immediate: ImmediateData;
  readonly trial: TrialData;
};
export type Template = keyof LetterData;
export const TEMPLATES = ['digest', 'immediate', 'trial'] as const satisfies readonly Template[];

/** A letter longer than this is not read; the dashboard has all of it. */
const MOST_ITEMS = 200;

const itemOf = (said: (sentence: Bilingual) => string, home: string) => (reminder: ReminderForLetter): Item => {
  const { locationId, location, stage, dueOn, late, missing, promisedOn, moved, asksReason } = reminder;
  return {
    place: location,
    stage: said(stage),
    due: said(WORDS.due(dueOn, late)),
    notes: [
      ...(missing.length === 0 ? [] : [WORDS.missing(missing)]),
      ...(promisedOn === undefined ? [] : [WORDS.promised(promisedOn)]),
      ...(moved === undefined ? [] : [WORDS.moved(moved.from, moved.revision)]),
      ...(asksReason ? [WORDS.asksReason()] : []),
    ].map(said),
    link: pageOfLocation(home, locationId),
  };
};

/** The latest first; of the same lateness by place. */
const byLateness = (one: ReminderForLetter, other: ReminderForLetter): number =>
  other.late - one.late || (refOf(one) < refOf(other) ? -1 : 1);

/** Whoever was away finds several rungs of one deadline: it is told of once, as sternly as any of them. */
const onePerMatter = (reminders: readonly ReminderForLetter[]): readonly ReminderForLetter[] => [
  ...new Map(reminders.toSorted((one, other) => Number(one.asksReason) - Number(other.asksReason)).map((one) => [matterOf(one), one])).values(),
];

const matterOf = ({ locationId, stage, dueOn }: ReminderForLetter): string => `${locationId} ${stage.id} ${dueOn}`;

const refOf = ({ location, locationId, reminder }: ReminderForLetter): string => `${location} ${locationId} ${reminder}`;

const inLanguage = (language: Language) => (sentence: Bilingual): string => sentence[language];

const DRAFTS: { readonly [T in Template]: (data: LetterData[T]) => Draft } = {
  digest: ({ to, language, home, day, reminders: all, changes }) => {
    const said = inLanguage(language);
    const reminders = onePerMatter(all);
    const left = reminders.length - MOST_ITEMS;
    return {
      language,
      subject: said(WORDS.digestSubject(reminders.length + changes.length, day)),
      opening: [WORDS.to(to.unit, ROLE_LABELS[to.role]), reminders.length === 0 ? WORDS.changesOnly() : WORDS.digestOpening(reminders.length)].map(said),
      items: reminders.toSorted(byLateness).slice(0, MOST_ITEMS).map(itemOf(said, home)),
      changes: changes.map((change) => said(WORDS.noLonger(change.location, change.stage, change))),
      closing: [...(left > 0 ? [WORDS.more(left)] : []), ...(reminders.length === 0 ? [] : [WORDS.answer()]), WORDS.dashboard(home), WORDS.automatic()].map(said),
    };
  },

  immediate: ({ to, language, home, reminder }) => {
    const said = inLanguage(language);
    return {
      language,
      subject: said(WORDS.immediateSubject(TONE_LABELS[reminder.tone], reminder.stage, reminder.location)),
      opening: [WORDS.to(to.unit, ROLE_LABELS[to.role]), WORDS.immediateOpening()].map(said),
      items: [itemOf(said, home)(reminder)],
      changes: [],
      closing: [WORDS.answer(), WORDS.dashboard(home), WORDS.automatic()].map(said),
    };
  },

  trial: ({ to, language, home, day }) => {
    const said = inLanguage(language);
    return {
      language, items: [], changes: [],
      subject: said(WORDS.trialSubject(day)),
      opening: [WORDS.to(to.unit, ROLE_LABELS[to.role]), WORDS.trialOpening()].map(said),
      closing: [WORDS.dashboard(home), WORDS.automatic()].map(said),
    };
  },
};

/** The letter in the language of its reader, as text and as a page. */
export const writeLetter = <T extends Template>(template: T, data: LetterData[T]): LetterText => {
  const draft = DRAFTS[template](data);
  return { subject: subjectOf(draft.subject), text: layOutText(draft), html: layOutHtml(draft) };
};
