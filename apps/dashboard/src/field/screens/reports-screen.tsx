import { useEffect } from 'preact/hooks';
import { keptBoard } from '../kept/readings.js';
import { useKept } from '../kept/use-kept.js';
import { allReports } from '../outbox/outbox.js';
import { isWaiting } from '../outbox/report.js';
import { WORDS as OUTBOX } from '../outbox/words.js';
import { ReportCard } from '../parts/report-card.js';
import { useSpeech } from '../speech.js';
import { WORDS } from '../words.js';

/** What was written on this phone, and what became of it. */
export const ReportsScreen = () => {
  const { say, number } = useSpeech();
  const kept = useKept(async () => ({ board: await keptBoard(), reports: await allReports() }));
  useEffect(() => { document.title = `${say(WORDS.reports)} · Tahapan`; }, [say]);
  const { board, reports = [] } = kept?.value ?? {};
  const own = reports.filter(({ account }) => account === board?.account);
  const waiting = own.filter(isWaiting).length;
  const others = reports.filter((report) => report.account !== board?.account && report.state.is !== 'accepted').length;
  return (
    <div aria-busy={kept === undefined}>
      <h1>{say(WORDS.reports)}</h1>
      {waiting > 0 && <p role="status">{say(WORDS.waiting(number(waiting)))}</p>}
      {others > 0 && <p class="notice">{say(WORDS.ofOthers(number(others)))}</p>}
      {kept !== undefined && own.length === 0 && <p>{say(WORDS.noReports)}</p>}
      <ul class="cards">{[...own].reverse().map((report) => <ReportCard key={report.id} report={report} />)}</ul>
      {own.some(({ state }) => state.is === 'accepted') && <p class="soft">{say(OUTBOX.acceptedKept)}</p>}
    </div>
  );
};
