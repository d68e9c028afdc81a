import { both, type Bilingual } from '../../words/bilingual.js';
import { formatsOf, type Formats } from '../../words/formats.js';
import type { Span, Target } from './content.js';
import { isDay } from './days.js';

const ID = formatsOf('id');
const EN = formatsOf('en');

const dayIn = ({ day }: Formats, text: string): string => (isDay(text) ? day(text) : text);

export const spanText = ({ workingDays, calendarDays = 0 }: Span): Bilingual => (workingDays === undefined
  ? both(`${ID.number(calendarDays)} hari kalender`, `${EN.number(calendarDays)} calendar days`)
  : both(`${ID.number(workingDays)} hari kerja`, `${EN.number(workingDays)} working days`));

/** What a target says, in words. */
export const targetText = (target: Target, stageName: (key: string) => Bilingual): Bilingual => {
  switch (target.kind) {
    case 'fixed': return both(dayIn(ID, target.on), dayIn(EN, target.on));
    case 'window': return both(`${dayIn(ID, target.from)} s.d. ${dayIn(ID, target.until)}`, `${dayIn(EN, target.from)} to ${dayIn(EN, target.until)}`);
    case 'offset': {
      const { anchor: { stage, when }, span } = target;
      const [long, name] = [spanText(span), stageName(stage)];
      return when === 'completed' ? both(`${long.id} setelah ${name.id} selesai`, `${long.en} after ${name.en} is completed`) : both(`${long.id} setelah ${name.id} dimulai`, `${long.en} after ${name.en} is started`);
    }
  }
};
