import { Stack, Text } from '@mantine/core';
import { api, type Schemas } from '../../../api/client.js';
import { useSession } from '../../../api/session.js';
import { Answer } from '../../../parts/answer.js';
import { both } from '../../../words/bilingual.js';
import { useFormats, useSay } from '../../../words/language.js';
import { Part } from '../../../parts/part.js';
import { PlainTable } from '../../../parts/plain-table.js';
import { AUDITOR_NAMES, FINDING_STATUS, ROLE_NAMES } from '../../../words/terms.js';
import { useLocationId, usePlaceFormats, type HistoryEntry, type LocationView } from '../use-location.js';
import { Files } from './files.js';
import { filesIn, followUpsOf } from './recorded-files.js';
import { useToldHistory } from './use-told-history.js';

const WORDS = {
  findings: both('Temuan pemeriksaan', 'Audit findings'),
  noFindings: both('Tidak ada temuan.', 'There are no findings.'),
  reference: both('Nomor', 'Reference'),
  auditor: both('Pemeriksa', 'Auditor'),
  blocking: both('Menahan dana', 'Holds back money'),
  yes: both('ya', 'yes'),
  no: both('tidak', 'no'),
  status: both('Status', 'Status'),
  followUps: both('Tindak lanjut', 'Follow-up'),
  checks: both('Uji petik', 'Spot checks'),
  noChecks: both('Belum ada uji petik.', 'There has been no spot check yet.'),
  checkedOn: both('Tanggal', 'Day'),
  score: both('Nilai', 'Score'),
  band: both('Sebutan', 'Band'),
  refusals: both('Perintah yang ditolak', 'Refused commands'),
  noRefusals: both('Tidak ada perintah yang ditolak.', 'No command was refused.'),
  at: both('Waktu', 'Time'),
  command: both('Perintah', 'Command'),
  by: both('Oleh', 'By'),
  unmet: both('Syarat yang tidak terpenuhi (kode)', 'Conditions not met (codes)'),
};

/** Who may read what was refused, as the server has it. */
const READ_REFUSALS: readonly string[] = ['pengawas-pusat', 'auditor'];

export const FindingsTab = ({ view: { findings, spotChecks } }: { readonly view: LocationView }) => {
  const say = useSay();
  const { day, number } = useFormats();
  const { data: session } = useSession();
  const history = useToldHistory();
  return (
    <Stack>
      <Part title={WORDS.findings}>
        {findings.length === 0 ? <Text size="sm">{say(WORDS.noFindings)}</Text> : (
          <PlainTable caption={WORDS.findings} head={[WORDS.reference, WORDS.auditor, WORDS.blocking, WORDS.status, WORDS.followUps]} rows={findings.map((one) => ({
            key: one.finding, cells: [one.reference, say(AUDITOR_NAMES[one.auditor]), say(one.blocking ? WORDS.yes : WORDS.no), say(FINDING_STATUS[one.status]), <FollowUps key="followed" actions={one.followUps} recorded={followUpsOf(history, one.finding)} />],
          }))} />
        )}
      </Part>
      <Part title={WORDS.checks}>
        {spotChecks.length === 0 ? <Text size="sm">{say(WORDS.noChecks)}</Text> : (
          <PlainTable caption={WORDS.checks} numbers={[1]} head={[WORDS.checkedOn, WORDS.score, WORDS.band]} rows={spotChecks.map((one) => ({ key: one.check, cells: [day(one.checkedOn), number(one.score, 1), say(one.band.label)] }))} />
        )}
      </Part>
      {session !== null && session !== undefined && READ_REFUSALS.includes(session.role) && <Part title={WORDS.refusals}><Refusals /></Part>}
    </Stack>
  );
};

/** What was done, each with the papers that show it. */
const FollowUps = ({ actions, recorded }: { readonly actions: readonly string[]; readonly recorded: readonly HistoryEntry[] }) => (
  <Stack gap={4}>
    {actions.map((action, at) => {
      const entry = recorded[at];
      const files = entry === undefined ? [] : filesIn(entry);
      return <div key={at}>{action}{files.length > 0 && <Files files={files} />}</div>;
    })}
  </Stack>
);

const Refusals = () => {
  const id = useLocationId();
  const refusals = api.useQuery('get', '/v1/locations/{id}/refusals', { params: { path: { id } } });
  return <Answer of={refusals}>{({ refusals: list }) => <RefusalTable list={list} />}</Answer>;
};

const RefusalTable = ({ list }: { readonly list: readonly Schemas['RefusedCommandDto'][] }) => {
  const say = useSay();
  const { moment } = usePlaceFormats();
  if (list.length === 0) return <Text size="sm">{say(WORDS.noRefusals)}</Text>;
  return (
    <PlainTable caption={WORDS.refusals} head={[WORDS.at, WORDS.command, WORDS.by, WORDS.unmet]} rows={list.map((one) => ({
      key: String(one.revision), cells: [moment(one.recordedAt), one.command, `${say(ROLE_NAMES[one.role])} (${one.account})`, one.unmet.join(', ')],
    }))} />
  );
};
