import { Card, Group, Title } from '@mantine/core';
import { api } from '../../api/client.js';
import { Answer } from '../../parts/answer.js';
import { Explained } from '../../parts/explained.js';
import { both } from '../../words/bilingual.js';
import { useFormats, useSay } from '../../words/language.js';
import { PlainTable } from '../../parts/plain-table.js';
import { DownloadLinks } from './download-links.js';
import { periodOf, type Period, type Place } from './place.js';
import { WORDS } from './words.js';

/** The forms that the offices ask for, and what of them rests on assumptions. */
export const Forms = ({ place, today }: { readonly place: Place; readonly today: string }) => {
  const say = useSay();
  const { number, day } = useFormats();
  const told = ({ from, until }: Period): string => say(WORDS.fromTo(day(from), day(until)));
  const forms = api.useQuery('get', '/v1/reports', {}, { staleTime: Number.POSITIVE_INFINITY });
  return (
    <Card withBorder>
      <Group gap={6} mb="xs"><Title order={2}>{say(WORDS.forms)}</Title><Explained of={WORDS.forms} by={WORDS.formsCounts} /></Group>
      <Answer of={forms}>
        {({ forms: known }) => (
          <div className="stacked-rows report-forms"><PlainTable caption={WORDS.forms} head={[WORDS.form, WORDS.period, WORDS.row, WORDS.assumed, WORDS.download]} rows={known.map(({ form, title, period, rows, source, clause, columns, assumedColumns }) => ({
            key: form,
            cells: [
              say(title), <span key="period">{say(WORDS.periods[period])}: {told(periodOf(period, place, today))}</span>, say(WORDS.rows[rows]),
              <Group key="ground" gap={6} wrap="nowrap">{say(source === 'A' ? WORDS.assumedMark(number(assumedColumns), number(columns.length)) : WORDS.sourced)}<Explained of={title} by={both(clause, clause)} /></Group>,
              <DownloadLinks key="download" path={`/v1/reports/${form}`} name={say(title)} query={place} />,
            ],
          }))} /></div>
        )}
      </Answer>
    </Card>
  );
};
