import type { Schemas } from '../../api/client.js';
import { Explained } from '../../parts/explained.js';
import type { Bilingual } from '../../words/bilingual.js';
import { useFormats, useSay } from '../../words/language.js';
import { WORDS as OVERVIEW } from '../overview/words.js';

type Card = { readonly name: Bilingual; readonly figure: keyof Schemas['CardsDto']; readonly value: string; readonly isBad?: boolean };

type Props = { readonly of: Schemas['CardsDto']; readonly definitions: Readonly<Record<string, Bilingual>> };

export const WallCards = ({ of, definitions }: Props) => {
  const say = useSay();
  const { number, percent, signed } = useFormats();
  const cards: readonly Card[] = [
    { name: OVERVIEW.active, figure: 'active', value: number(of.active) },
    { name: OVERVIEW.late, figure: 'late', value: number(of.late), isBad: of.late > 0 },
    { name: OVERVIEW.dueSoon, figure: 'dueSoon', value: number(of.dueSoon) },
    { name: OVERVIEW.critical, figure: 'critical', value: number(of.critical), isBad: of.critical > 0 },
    { name: OVERVIEW.deviation, figure: 'deviation', value: of.deviation === undefined ? '–' : signed(of.deviation, 1), isBad: (of.deviation ?? 0) < 0 },
    { name: OVERVIEW.absorption, figure: 'absorption', value: of.absorption === undefined ? '–' : percent(of.absorption, 1) },
    { name: OVERVIEW.handedOver, figure: 'handedOver', value: number(of.handedOver) },
  ];
  return (
    <dl className="wall-cards">
      {cards.map(({ name, figure, value, isBad = false }) => <div key={name.en} data-bad={isBad}><dt>{say(name)} <Explained of={name} by={definitions[figure] ?? name} /></dt><dd className="number">{isBad && <span aria-hidden="true">▲ </span>}{value}</dd></div>)}
    </dl>
  );
};
