import { useMemo } from 'react';
import type { Bilingual } from '../../../words/bilingual.js';
import { useSay } from '../../../words/language.js';
import type { StageTarget } from '../content.js';
import type { Desk } from '../desk.js';
import { useNames, type DayOff } from '../use-schedule.js';
import { WORDS } from '../words.js';
import { addRow, changeRow, removeRow, rowsOf, type Where } from './edits.js';
import { findingsAt } from './findings.js';
import { GridRow } from './grid-row.js';
import { moveInGrid } from './move-in-grid.js';
import { isWithoutDay, plannedDays, targetsFor } from './planned.js';
import { PLAN } from './words.js';

type Props = { readonly desk: Desk; readonly where: Where; readonly caption: Bilingual; readonly days: readonly DayOff[]; readonly off: ReadonlySet<string> };

/** Stages and their targets, to be typed over; on a narrow screen every row is a card. */
export const Grid = ({ desk: { content, base, change, placed, place }, where, caption, days, off }: Props) => {
  const say = useSay();
  const names = useNames();
  const stages = names.stagesOf(place.programme).map(({ key, label }) => ({ value: key, label: say(label) }));
  const rows = rowsOf(content, where);
  const before = rowsOf(base, where);
  const targets = useMemo(() => targetsFor(content, where), [content, where]);
  const planned = useMemo(() => new Map(plannedDays(targets, off).map((one) => [one.stage, one])), [targets, off]);
  const free = stages.filter(({ value }) => !rows.some(({ stage }) => stage === value));
  const isChanged = (row: StageTarget): boolean => JSON.stringify(before.find(({ stage }) => stage === row.stage)) !== JSON.stringify(row);
  return (
    <div role="region" aria-label={say(caption)} tabIndex={0} className="short-region">
      <table className="short schedule-grid" role="table" onKeyDown={moveInGrid}>
        <caption className="visually-hidden">{say(caption)}</caption>
        <thead role="rowgroup">
          <tr role="row">{[WORDS.stage, PLAN.kind, PLAN.target, PLAN.planned, PLAN.accelerated, WORDS.sourceMark].map((name) => <th key={name.id} scope="col" role="columnheader">{say(name)}</th>)}<th scope="col" role="columnheader"><span className="visually-hidden">{say(PLAN.actions)}</span></th></tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, index) => (
            <GridRow key={row.stage} row={row} index={index} label={say(names.stage(place.programme, row.stage))} stages={stages} fiscalYear={place.fiscalYear} isChanged={isChanged(row)}
              planned={planned.get(row.stage)} hangsOnNoDay={isWithoutDay(targets, row.stage)} dayOff={days.find(({ date }) => date === planned.get(row.stage)?.due)} findings={findingsAt(placed, where, index)}
              onChange={(next) => { change(changeRow(content, where, index, next)); }} onRemove={() => { change(removeRow(content, where, index)); }} />
          ))}
        </tbody>
      </table>
      {free.length > 0 && (
        <select className="cell-input grid-add no-print" aria-label={`${say(caption)}: ${say(PLAN.addStage)}`} value="" onChange={({ currentTarget: { value } }) => { change(addRow(content, where, value, { kind: 'fixed', on: `${place.fiscalYear}-12-01` })); }}>
          <option value="">+ {say(PLAN.addStage)}</option>
          {free.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </select>
      )}
    </div>
  );
};
