import { useEffect, useState } from 'react';
import { useSay } from '../../words/language.js';
import { CALENDAR } from './calendar/words.js';
import { isDay, readDay, writeDay } from './days.js';

type Props = { readonly name: string; readonly value: string; readonly onChange: (value: string) => void; readonly isDisabled?: boolean; readonly 'data-cell'?: string; readonly 'aria-describedby'?: string };

/** A day typed as 12/05/2021, or picked. What is typed wrongly stays, says so, and is judged by the server like anything else. */
export const DayInput = ({ name, value, onChange, isDisabled, ...cell }: Props) => {
  const say = useSay();
  const [written, setWritten] = useState(writeDay(value));
  useEffect(() => { setWritten((before) => (readDay(before) === value ? before : writeDay(value))); }, [value]);
  const isWrong = value !== '' && !isDay(value);
  const write = (text: string): void => { setWritten(text); onChange(readDay(text) ?? text); };
  return (
    <span className="day-input">
      <input className="cell-input" inputMode="numeric" size={10} placeholder="dd/mm/yyyy" aria-label={name} aria-invalid={isWrong || undefined} title={isWrong ? say(CALENDAR.badDay) : undefined}
        value={written} disabled={isDisabled} onChange={({ currentTarget }) => { write(currentTarget.value); }} {...cell} />
      <input className="day-picker" type="date" tabIndex={-1} aria-label={say(CALENDAR.pick(name))} value={isDay(value) ? value : ''} disabled={isDisabled} onChange={({ currentTarget }) => { if (currentTarget.value !== '') onChange(currentTarget.value); }} />
      {isWrong && <span className="cell-wrong">{say(CALENDAR.badDay)}</span>}
    </span>
  );
};
