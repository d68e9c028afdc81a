import { SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client.js';
import { Figure } from '../../parts/figure.js';
import { ListLink } from '../../parts/list-link.js';
import type { Bilingual } from '../../words/bilingual.js';
import { useFormats, useSay } from '../../words/language.js';
import { LISTS_OF_CARDS } from './lists.js';
import { WORDS } from './words.js';

type Props = { readonly of: Schemas['CardsDto']; readonly definitions: Readonly<Record<string, Bilingual>> };

const NONE = '–';

/** A number leads to the list that it counts. */
const toList = (card: keyof typeof LISTS_OF_CARDS) => (value: ReactNode) => <ListLink {...LISTS_OF_CARDS[card]} c="laut.8">{value}</ListLink>;

export const Cards = ({ of, definitions }: Props) => {
  const say = useSay();
  const { number, percent, signed } = useFormats();
  const tenths = (share: number): string => percent(share, 1);
  const inTenths = (value: number): string => signed(value, 1);
  const counts = (name: keyof Schemas['CardsDto']): Bilingual => definitions[name] ?? WORDS.title;
  const optional = (value: number | undefined, format: (known: number) => string): string => (value === undefined ? NONE : format(value));
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 7 }} spacing="xs" className="overview-cards">
      <Figure name={WORDS.active} counts={counts('active')} value={number(of.active)} note={<ListLink {...LISTS_OF_CARDS.locations}>{say(WORDS.ofLocations(number(of.locations)))}</ListLink>} link={toList('active')} />
      <Figure name={WORDS.late} counts={counts('late')} value={number(of.late)} note={say(WORDS.lateNote(optional(of.latePercent, (share) => percent(share, 1)), signed(of.lateChange)))} link={toList('late')} />
      <Figure name={WORDS.dueSoon} counts={counts('dueSoon')} value={number(of.dueSoon)} link={toList('dueSoon')} />
      <Figure name={WORDS.critical} counts={counts('critical')} value={number(of.critical)} link={toList('critical')} />
      <Figure name={WORDS.deviation} counts={counts('deviation')} value={optional(of.deviation, inTenths)} note={<>{say(WORDS.deviationNote(optional(of.physical, tenths), optional(of.planned, tenths)))}{of.firstPlanned !== undefined && of.firstPlanned !== of.planned && <><br />{say(WORDS.firstPlanNote(tenths(of.firstPlanned), optional(of.firstDeviation, inTenths)))}</>}</>} />
      <Figure name={WORDS.absorption} counts={counts('absorption')} value={optional(of.absorption, (share) => percent(share, 1))} />
      <Figure name={WORDS.handedOver} counts={counts('handedOver')} value={number(of.handedOver)} link={toList('handedOver')} />
    </SimpleGrid>
  );
};
