import { useEffect } from 'preact/hooks';
import { keptBoard, keptReading } from '../kept/readings.js';
import { useKept } from '../kept/use-kept.js';
import { reportsOf } from '../outbox/outbox.js';
import type { Kind } from '../outbox/report.js';
import { ReportForm } from '../parts/report-form.js';
import { useSpeech } from '../speech.js';
import { Way } from '../walk.js';
import { KIND_NAMES, WORDS } from '../words.js';

type Props = { readonly id: string; readonly kind: Kind; readonly correcting?: string; readonly stage?: string };

export const FormScreen = ({ id, kind, correcting, stage }: Props) => {
  const { say } = useSpeech();
  const kept = useKept(async (account) => ({ board: await keptBoard(account), reading: await keptReading(account, id), reports: await reportsOf(account) }), id);
  useEffect(() => { document.title = `${say(KIND_NAMES[kind])} · Tahapan`; }, [say, kind]);
  const { board, reading, reports = [] } = kept?.value ?? {};
  return (
    <div aria-busy={kept === undefined}>
      <Way to={{ at: 'place', id }} class="back">← {say(WORDS.back)}</Way>
      <h1>{say(KIND_NAMES[kind])}</h1>
      {kept !== undefined && (board === undefined || reading === undefined) && <p>{say(WORDS.notKept)}</p>}
      {board !== undefined && reading !== undefined && <ReportForm kind={kind} board={board} reading={reading} reports={reports} correcting={correcting} stage={stage} />}
    </div>
  );
};
