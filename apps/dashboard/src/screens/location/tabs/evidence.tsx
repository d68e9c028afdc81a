import { Stack, Text } from '@mantine/core';
import type { Schemas } from '../../../api/client.js';
import { both, type Bilingual } from '../../../words/bilingual.js';
import { useFormats, useSay } from '../../../words/language.js';
import { Part } from '../../../parts/part.js';
import { PlainTable } from '../../../parts/plain-table.js';
import { EVIDENCE_STATUS, ROLE_NAMES } from '../../../words/terms.js';
import type { LocationView } from '../use-location.js';
import { Files } from './files.js';

const WORDS = {
  missing: both('Yang masih kurang pada tahapan berjalan', 'What the stages under way still lack'),
  nothingMissing: both('Tidak ada dokumen yang kurang pada tahapan berjalan.', 'The stages under way lack no document.'),
  all: both('Semua bukti', 'All evidence'),
  none: both('Belum ada bukti yang diserahkan.', 'No evidence has been submitted yet.'),
  document: both('Dokumen', 'Document'),
  askedBy: both('Diminta oleh tahapan', 'Asked for by'),
  coming: both('Yang diminta tahapan berikutnya', 'What the next stages ask for'),
  status: both('Status', 'Status'),
  awaiting: both('Menunggu', 'Awaiting'),
  submissions: both('Kali diserahkan', 'Times submitted'),
  by: both('Diserahkan oleh', 'Submitted by'),
  verifiedBy: both('Diverifikasi oleh', 'Verified by'),
  files: both('Berkas', 'Files'),
  anyOf: both('salah satu', 'any one'),
  ifLeftover: both('bila ada sisa dana', 'if money is left over'),
};

/** What is there, and what a stage cannot be completed without. */
export const EvidenceTab = ({ view: { stages, documents, money } }: { readonly view: LocationView }) => {
  const say = useSay();
  const lacking = lackingOf(stages.filter(({ status }) => status === 'started' || status === 'reopened'));
  const coming = lackingOf([...stages.filter(({ status, required }) => status === 'pending' && required), ...money.tranches.filter(({ status }) => status !== 'disbursed').map(({ tranche, ...one }) => ({ ...one, key: String(tranche) }))]);
  return (
    <Stack>
      <Part title={WORDS.missing}>
        {lacking.length === 0 ? <Text size="sm">{say(WORDS.nothingMissing)}</Text> : <Lacking caption={WORDS.missing} list={lacking} />}
      </Part>
      {coming.length > 0 && <Part title={WORDS.coming}><Lacking caption={WORDS.coming} list={coming} /></Part>}
      <Part title={WORDS.all}>
        {documents.length === 0 ? <Text size="sm">{say(WORDS.none)}</Text> : (
          <PlainTable caption={WORDS.all} head={[WORDS.document, WORDS.status, WORDS.by, WORDS.verifiedBy, WORDS.awaiting, WORDS.files]} rows={documents.toReversed().map((one) => ({
            key: one.evidence,
            cells: [
              <>{say(one.label)}{one.work === undefined ? '' : ` (${one.work})`} <Text component="span" size="xs" c="gray.8">{one.evidence}</Text></>,
              say(EVIDENCE_STATUS[one.status]), say(ROLE_NAMES[one.submittedBy]), one.verifiedBy.map((role) => say(ROLE_NAMES[role])).join(', '),
              one.awaiting === undefined ? '' : say(ROLE_NAMES[one.awaiting]), <Files key="files" files={one.files} />,
            ],
          }))} />
        )}
      </Part>
    </Stack>
  );
};

type Asking = { readonly key: string; readonly label: Bilingual; readonly evidence: readonly Schemas['EvidenceNeedDto'][] };
type Lack = { readonly asking: Asking; readonly need: Schemas['EvidenceNeedDto'] };

const lackingOf = (all: readonly Asking[]): readonly Lack[] => all.flatMap((asking) => asking.evidence.filter(({ status }) => status !== 'verified').map((need) => ({ asking, need })));

const Lacking = ({ caption, list }: { readonly caption: Bilingual; readonly list: readonly Lack[] }) => {
  const say = useSay();
  const { number } = useFormats();
  return (
    <PlainTable caption={caption} head={[WORDS.document, WORDS.askedBy, WORDS.status, WORDS.awaiting, WORDS.submissions]} numbers={[4]} rows={list.map(({ asking, need }) => ({
      key: `${asking.key}/${need.document}/${need.work ?? ''}`,
      cells: [<Need key="need" need={need} />, say(asking.label), say(EVIDENCE_STATUS[need.status]), need.awaiting === undefined ? '' : say(ROLE_NAMES[need.awaiting]), number(need.submissions)],
    }))} />
  );
};

const Need = ({ need: { label, work, needed } }: { readonly need: Schemas['EvidenceNeedDto'] }) => {
  const say = useSay();
  const note = needed === 'any-of' ? WORDS.anyOf : needed === 'if-leftover' ? WORDS.ifLeftover : undefined;
  return <>{say(label)}{work === undefined ? '' : ` (${work})`}{note !== undefined && ` · ${say(note)}`}</>;
};
