import { SimpleGrid, Stack, Text } from '@mantine/core';
import type { Schemas } from '../../../api/client.js';
import { Figure } from '../../../parts/figure.js';
import { both } from '../../../words/bilingual.js';
import { useFormats, useSay } from '../../../words/language.js';
import { Part } from '../../../parts/part.js';
import { PlainTable } from '../../../parts/plain-table.js';
import { EVIDENCE_STATUS, TRANCHE_STATUS } from '../../../words/terms.js';
import type { LocationView } from '../use-location.js';

const WORDS = {
  amount: both('Besaran menurut SK', 'Amount of the SK'),
  amountCounts: both('Dana yang ditetapkan SK untuk lokasi ini.', 'The money that the SK sets for this location.'),
  contract: both('Nilai kontrak', 'Contract amount'),
  contractCounts: both('Nilai kontrak/PKS yang berlaku, termasuk adendum.', 'Amount of the contract in force, addenda included.'),
  disbursed: both('Dana cair', 'Disbursed'),
  disbursedCounts: both('Jumlah yang sudah cair dengan SP2D; tidak pernah dihitung dari kemajuan fisik.', 'What has been disbursed by SP2D; never derived from physical progress.'),
  leftover: both('Sisa dana', 'Left over'),
  leftoverCounts: both('Dana yang tidak terpakai dan harus disetor ke kas negara.', 'Money that was not used and must be paid back to the treasury.'),
  none: both('belum ada', 'none yet'),
  ends: (number: string, day: string) => both(`${number}, berakhir ${day}`, `${number}, ends ${day}`),
  terminated: both('diputus', 'terminated'),
  deposit: (reference: string) => both(`disetor dengan ${reference}`, `deposited by ${reference}`),
  ofAmount: (percent: string) => both(`${percent} dari besaran`, `${percent} of the amount`),
  tranches: both('Penyaluran per tahap', 'Disbursement by tranche'),
  tranchesCounts: both('Bagian tiap tahap dari nilai kontrak, jumlah yang diminta atau sudah cair, dan surat-surat yang membawanya.', 'The share of each tranche in the contract, the amount asked for or disbursed, and the papers that carry it.'),
  tranche: both('Tahap', 'Tranche'),
  share: both('Bagian', 'Share'),
  sum: both('Jumlah', 'Amount'),
  status: both('Status', 'Status'),
  documents: both('Syarat dokumen', 'Documents it takes'),
  verified: (verified: string, needed: string) => both(`${verified} dari ${needed} terverifikasi`, `${verified} of ${needed} verified`),
};

export const MoneyTab = ({ view: { amount, money: { contract, tranches, disbursed, leftover } } }: { readonly view: LocationView }) => {
  const say = useSay();
  const { rupiah, percent, day } = useFormats();
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
        <Figure name={WORDS.amount} counts={WORDS.amountCounts} value={<Sum of={amount} />} />
        <Figure name={WORDS.contract} counts={WORDS.contractCounts} value={contract === undefined ? say(WORDS.none) : <Sum of={contract.amount} />}
          note={contract && <>{say(WORDS.ends(contract.number, day(contract.endsOn)))}{contract.status === 'terminated' && ` · ${say(WORDS.terminated)}`}</>} />
        <Figure name={WORDS.disbursed} counts={WORDS.disbursedCounts} value={<Sum of={disbursed} />} note={amount > 0 && say(WORDS.ofAmount(percent(100 * disbursed / amount)))} />
        {leftover !== undefined && <Figure name={WORDS.leftover} counts={WORDS.leftoverCounts} value={<Sum of={leftover.amount} />} note={leftover.depositReference && say(WORDS.deposit(leftover.depositReference))} />}
      </SimpleGrid>
      <Part title={WORDS.tranches} counts={WORDS.tranchesCounts}>
        <PlainTable caption={WORDS.tranches} numbers={[1, 2]} head={[WORDS.tranche, WORDS.share, WORDS.sum, WORDS.status, both('SPP', 'SPP'), both('SPM', 'SPM'), both('SP2D', 'SP2D'), WORDS.documents]} rows={tranches.map((one) => ({
          key: String(one.tranche),
          cells: [
            say(one.label), one.percent === undefined ? '' : percent(one.percent), one.amount === undefined ? '' : rupiah(one.amount), say(TRANCHE_STATUS[one.status]),
            <Paper key="spp" paper={one.spp} />, <Paper key="spm" paper={one.spm} />, <Paper key="sp2d" paper={one.sp2d} />,
            <Needs key="documents" evidence={one.evidence} />,
          ],
        }))} />
      </Part>
    </Stack>
  );
};

/** To the rupiah, as the papers have it. */
const Sum = ({ of }: { readonly of: number }) => {
  const { rupiah } = useFormats();
  return <Text component="span" fz={20} fw={650}>{rupiah(of)}</Text>;
};

const Needs = ({ evidence }: { readonly evidence: readonly Schemas['EvidenceNeedDto'][] }) => {
  const say = useSay();
  const { number } = useFormats();
  const verified = evidence.filter(({ status }) => status === 'verified').length;
  return (
    <details>
      <summary className="location-summary">{say(WORDS.verified(number(verified), number(evidence.length)))}</summary>
      <ul className="events">{evidence.map(({ document, work, label, status }) => <li key={`${document}${work ?? ''}`}>{say(label)}{work === undefined ? '' : ` (${work})`}: {say(EVIDENCE_STATUS[status])}</li>)}</ul>
    </details>
  );
};

const Paper = ({ paper }: { readonly paper: Schemas['PaymentPaperDto'] | undefined }) => {
  const { day } = useFormats();
  return paper === undefined ? null : <>{paper.number}<br /><Text component="span" size="xs" c="gray.8">{day(paper.on)}</Text></>;
};
