import type { Schemas } from '../../api/client.js';
import type { Bilingual } from '../../words/bilingual.js';
import { useFormats, useSay } from '../../words/language.js';
import { WORDS as OVERVIEW } from '../overview/words.js';

type Card = { readonly name: Bilingual; readonly value: string; readonly isBad?: boolean };

export const WallCards = ({ of }: { readonly of: Schemas['CardsDto'] }) => {
  const say = useSay();
  const { number, percent } = useFormats();
  const cards: readonly Card[] = [
    { name: OVERVIEW.active, value: number(of.active) },
    { name: OVERVIEW.late, value: number(of.late), isBad: of.late > 0 },
    { name: OVERVIEW.dueSoon, value: number(of.dueSoon) },
    { name: OVERVIEW.critical, value: number(of.critical), isBad: of.critical > 0 },
    { name: OVERVIEW.deviation, value: of.deviation === undefined ? '–' : number(of.deviation, 1), isBad: (of.deviation ?? 0) < 0 },
    { name: OVERVIEW.absorption, value: of.absorption === undefined ? '–' : percent(of.absorption, 1) },
    { name: OVERVIEW.handedOver, value: number(of.handedOver) },
  ];
  return (
    <dl className="wall-cards">
      {cards.map(({ name, value, isBad = false }) => <div key={name.en} data-bad={isBad}><dt>{say(name)}</dt><dd className="number">{isBad && <span aria-hidden="true">▲ </span>}{value}</dd></div>)}
    </dl>
  );
};
