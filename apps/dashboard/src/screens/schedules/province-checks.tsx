import { useId } from 'react';
import type { Bilingual } from '../../words/bilingual.js';
import { both } from '../../words/bilingual.js';
import { useSay } from '../../words/language.js';
import { useNames } from './use-schedule.js';

const WORDS = { all: both('semua', 'all of them') };

type Props = { readonly label: Bilingual; readonly chosen: readonly string[]; readonly onChange: (chosen: readonly string[]) => void; /** None chosen: all. */ readonly isAllWhenNone?: boolean };

/** Several of the provinces; what was chosen is told also while the list is closed. */
export const ProvinceChecks = ({ label, chosen, onChange, isAllWhenNone = false }: Props) => {
  const say = useSay();
  const id = useId();
  const { provinces, province } = useNames();
  const told = chosen.length === 0 ? (isAllWhenNone ? say(WORDS.all) : '–') : chosen.map(province).join(', ');
  const toggle = (code: string, isOn: boolean): void => { onChange(isOn ? [...chosen, code] : chosen.filter((one) => one !== code)); };
  return (
    <details className="province-checks">
      <summary className="schedule-summary" id={id}>{say(label)}: {told}</summary>
      <div role="group" aria-labelledby={id} className="province-list">
        {provinces.map(({ code, name }) => <label key={code} className="grid-check"><input type="checkbox" checked={chosen.includes(code)} onChange={({ currentTarget: { checked } }) => { toggle(code, checked); }} /> {name}</label>)}
      </div>
    </details>
  );
};
