import type { Schemas } from '../../../api/client.js';
import { NothingHere } from '../../../parts/nothing-here.js';
import { useFormats, useSay } from '../../../words/language.js';
import { ShortTable } from '../short-table.js';
import { DAY_OFF_KINDS } from '../words.js';
import { CALENDAR } from './words.js';

type Props = { readonly days: readonly Schemas['CalendarDayDto'][]; readonly lists: readonly Schemas['CalendarListDto'][] };

export const DaysOff = ({ days, lists }: Props) => {
  const say = useSay();
  const { day } = useFormats();
  if (days.length === 0) return <NothingHere why={CALENDAR.noDays} />;
  return (
    <div className="calendar-days">
      <ShortTable caption={CALENDAR.days} head={[CALENDAR.date, CALENDAR.name, CALENDAR.kind, CALENDAR.decree]}
        rows={days.map(({ date, name, kind, version }) => ({
          key: `${date} ${name.id}`,
          cells: [<span key="d" className="number">{day(date)}</span>, say(name), say(DAY_OFF_KINDS[kind]), lists.find((one) => one.version === version)?.decree ?? '–'],
        }))} />
    </div>
  );
};
