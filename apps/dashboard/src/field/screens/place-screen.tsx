import { useEffect } from 'preact/hooks';
import { afterDue, daysAfterDue } from '../../words/lateness.js';
import { SITUATION_NAMES, STAGE_STATUS } from '../../words/terms.js';
import { dueAt } from '../due-at.js';
import type { Reading } from '../kept/database.js';
import { keptBoard, keptReading } from '../kept/readings.js';
import { useKept } from '../kept/use-kept.js';
import { reportsOf } from '../outbox/outbox.js';
import { ReportCard } from '../parts/report-card.js';
import { WhatIsDue } from '../parts/what-is-due.js';
import { WhatToReport } from '../parts/what-to-report.js';
import { placeName } from '../place-name.js';
import { useSpeech } from '../speech.js';
import { Way } from '../walk.js';
import { WORDS } from '../words.js';

export const PlaceScreen = ({ id }: { readonly id: string }) => {
  const { say } = useSpeech();
  const kept = useKept(async (account) => ({ board: await keptBoard(account), reading: await keptReading(account, id), reports: await reportsOf(account) }), id);
  const { board, reading, reports = [] } = kept?.value ?? {};
  const name = reading === undefined ? id : placeName(reading.view);
  useEffect(() => { document.title = `${name} · Tahapan`; }, [name]);
  const own = reports.filter(({ locationId }) => locationId === id).reverse();
  return (
    <div aria-busy={kept === undefined}>
      <Way to={{ at: 'places' }} class="back">← {say(WORDS.places)}</Way>
      <h1>{name}</h1>
      {kept !== undefined && reading === undefined && <p>{say(WORDS.notKept)}</p>}
      {board !== undefined && reading !== undefined && (
        <>
          <Facts reading={reading} />
          <WhatToReport reading={reading} />
          {own.length > 0 && <ul class="cards" aria-label={say(WORDS.reports)}>{own.map((report) => <ReportCard key={report.id} report={report} />)}</ul>}
          <WhatIsDue deadlines={dueAt(board, id)} labels={board.labels} />
          <Stages reading={reading} />
        </>
      )}
    </div>
  );
};

const Facts = ({ reading: { view, readAt } }: { readonly reading: Reading }) => {
  const { say, percent, number, moment, day } = useSpeech();
  return (
    <p>
      {say(view.programme.name)} {view.fiscalYear} · {say(SITUATION_NAMES[view.situation])}<br />
      {view.currentStage === undefined ? say(WORDS.noStage) : say(view.currentStage.label)} · {say(WORDS.physical(percent(view.physical.percent, 1)))}<br />
      {view.hindrances.map(({ code, label, since }) => <span key={code}>{say(WORDS.hindered(say(label), day(since)))}<br /></span>)}
      <span class="soft">{say(WORDS.dataAsOf(moment(readAt, view.zone)))} · {say(WORDS.revision(number(view.revision)))}</span>
    </p>
  );
};

const Stages = ({ reading: { view: { stages } } }: { readonly reading: Reading }) => {
  const { say, day, number } = useSpeech();
  const afterward = (days: number): string => (days === 0 ? '' : `, ${say(afterDue(number(days)))}`);
  return (
    <details>
      <summary>{say(WORDS.stages)}</summary>
      <ol>
        {stages.map(({ key, label, status, completedOn, deadline }) => (
          <li key={key}>{say(label)}: {say(STAGE_STATUS[status])}{completedOn !== undefined ? ` ${day(completedOn)}${afterward(daysAfterDue(deadline, completedOn))}` : deadline !== undefined && ` · ${say(WORDS.dueOn(day(deadline.dueOn)))}`}</li>
        ))}
      </ol>
    </details>
  );
};
