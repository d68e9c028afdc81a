import { useEffect } from 'preact/hooks';
import { useKept } from '../kept/use-kept.js';
import { allReports } from '../outbox/outbox.js';
import { othersIn } from '../outbox/others.js';
import { isWaiting } from '../outbox/report.js';
import { WORDS as OUTBOX } from '../outbox/words.js';
import { ReportCard } from '../parts/report-card.js';
import { useSpeech } from '../speech.js';
import { WORDS } from '../words.js';

/** What was written on this phone, and what became of it. */
export const ReportsScreen = () => {
  const { say, number } = useSpeech();
  const kept = useKept(async (account) => {
    const reports = await allReports();
    return { own: reports.filter((report) => report.account === account), others: othersIn(reports, account) };
  });
  useEffect(() => { document.title = `${say(WORDS.reports)} · Tahapan`; }, [say]);
  const { own = [], others = [] } = kept?.value ?? {};
  const waiting = own.filter(isWaiting).length;
  return (
    <div aria-busy={kept === undefined}>
      <h1>{say(WORDS.reports)}</h1>
      {waiting > 0 && <p role="status">{say(WORDS.waiting(number(waiting)))}</p>}
      {others.map(({ account, count }) => <p key={account} class="notice" data-waits-for={account}>{say(WORDS.ofOther(number(count), account))}</p>)}
      {kept !== undefined && own.length === 0 && <p>{say(WORDS.noReports)}</p>}
      <ul class="cards">{[...own].reverse().map((report) => <ReportCard key={report.id} report={report} />)}</ul>
      {own.some(({ state }) => state.is === 'accepted') && <p class="soft">{say(OUTBOX.acceptedKept)}</p>}
    </div>
  );
};
