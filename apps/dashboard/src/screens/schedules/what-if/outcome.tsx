import { Alert, Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import { Figure } from '../../../parts/figure.js';
import { useFormats, useSay } from '../../../words/language.js';
import type { Preview } from '../content.js';
import type { Desk } from '../desk.js';
import { useResearch } from '../use-schedule.js';
import { Concerned } from './concerned/concerned.js';
import type { Concerned as Chosen } from './concerned/use-concerned.js';
import { Load } from './load-chart.js';
import { OutcomeRows } from './outcome-rows.js';
import { RungChanges } from './rung-changes.js';
import { isMostlyWhitewash } from './whitewash.js';
import { WHAT_IF } from './words.js';

type Props = { readonly of: Preview; readonly asked: string; readonly desk: Desk };

/** What came out: what the change causes, apart from what any publication would bring. */
export const Outcome = ({ of: { id, at, calendarVersion, content, whatIf }, asked, desk }: Props) => {
  const say = useSay();
  const { moment, number } = useFormats();
  const research = useResearch();
  const { caused, refreshed, reminders, whitewashed } = whatIf;
  const [chosen, setChosen] = useState<Chosen>({});
  const list = useRef<HTMLHeadingElement>(null);
  const open = useCallback((next: Chosen) => {
    setChosen(next);
    list.current?.focus();
    list.current?.scrollIntoView();
  }, []);
  return (
    <Stack>
      <div>
        <Title order={2}>{say(WHAT_IF.asked(asked))}</Title>
        <Text size="sm" c="gray.8">{say(WHAT_IF.countedAt(moment(at), number(calendarVersion)))}</Text>
      </div>
      {isMostlyWhitewash(whatIf) && <Alert color="orange" variant="light" c="dark" data-whitewash>{say(WHAT_IF.mostlyWashed)}</Alert>}
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="xs">
        <Figure name={WHAT_IF.moved} counts={WHAT_IF.movedCounts} value={number(caused.locations)} note={say(WHAT_IF.ofOpen(number(whatIf.locations)))}
          link={caused.locations === 0 ? undefined : (value) => <button type="button" className="count-button" aria-label={say(WHAT_IF.openMoved(number(caused.locations)))} onClick={() => { open({ effect: 'moved' }); }}>{value}</button>} />
        <Figure name={WHAT_IF.becomeLate} counts={WHAT_IF.lateCounts} value={number(whatIf.becomeLate)} note={say(WHAT_IF.change(number(whatIf.lateBefore), number(whatIf.lateAfter)))} />
        <Figure name={WHAT_IF.stopBeingLate} counts={WHAT_IF.lateCounts} value={number(whatIf.stopBeingLate)} />
        <Figure name={WHAT_IF.atRisk} counts={WHAT_IF.atRiskCounts} value={number(whatIf.becomeAtRisk)} note={say(WHAT_IF.stopBeingAtRisk(number(whatIf.stopBeingAtRisk)))} />
        <Figure name={WHAT_IF.reminders} counts={WHAT_IF.remindersCounts} value={`+${number(reminders.added)} −${number(reminders.withdrawn)}`} />
        <Figure name={WHAT_IF.washed} counts={WHAT_IF.washedCounts} value={number(whitewashed.locations)} note={say(WHAT_IF.washedNote(number(whitewashed.stages), number(whitewashed.days)))} />
      </SimpleGrid>
      {content !== undefined && JSON.stringify(content) !== JSON.stringify(desk.content) && (
        <Group className="no-print"><Button size="xs" variant="default" onClick={() => { desk.change(content); research({ part: 'plan' }); }}>{say(WHAT_IF.takeUp)}</Button></Group>
      )}
      <OutcomeRows preview={id} onOpen={open} />
      {refreshed.locations > 0 && <Alert color="gray" variant="light" c="dark" title={say(WHAT_IF.refreshed)}>{say(refreshed.sentence)} <button type="button" className="count-button" onClick={() => { open({ refreshed: true }); }}>{say(WHAT_IF.openRefreshed)}</button></Alert>}
      <Concerned preview={id} chosen={chosen} onChange={setChosen} heading={list} />
      {whatIf.load.length > 0 && <Load of={whatIf.load} preview={id} />}
      {reminders.byRung.length > 0 && <RungChanges of={reminders.byRung} ladder={(content ?? desk.content).ladder} />}
    </Stack>
  );
};
