import { SimpleGrid, Stack, Text } from '@mantine/core';
import { Figure } from '../../../parts/figure.js';
import { both } from '../../../words/bilingual.js';
import { useFormats, useSay } from '../../../words/language.js';
import { Part } from '../../../parts/part.js';
import { PlainTable } from '../../../parts/plain-table.js';
import type { LocationView } from '../use-location.js';

const WORDS = {
  workers: both('Pekerja', 'Workers'),
  workersCounts: both('Jumlah pekerja dari semua laporan yang berlaku; orang yang bekerja dua bulan terhitung dua kali.', 'Workers of all reports that stand; whoever worked in two months counts twice.'),
  women: both('Perempuan', 'Women'),
  womenCounts: both('Di antara pekerja itu.', 'Among those workers.'),
  mbr: both('MBR', 'Low income (MBR)'),
  mbrCounts: both('Masyarakat berpenghasilan rendah di antara pekerja itu.', 'People of low income among those workers.'),
  hok: both('HOK', 'Worker days'),
  hokCounts: both('Hari orang kerja: 1 HOK = 8 jam kerja.', 'One worker day is 8 hours.'),
  wages: both('Upah', 'Wages'),
  wagesCounts: both('Upah yang dibayarkan menurut laporan.', 'Wages paid, by the reports.'),
  reports: both('Laporan tenaga kerja', 'Labour reports'),
  none: both('Belum ada laporan tenaga kerja.', 'There are no labour reports yet.'),
  month: both('Bulan', 'Month'),
  work: both('Paket', 'Work'),
  affected: both('Kehilangan penghasilan', 'Lost income'),
  youngest: both('Usia termuda', 'Youngest'),
  corrected: both('dikoreksi', 'corrected'),
};

export const LabourTab = ({ view: { labour } }: { readonly view: LocationView }) => {
  const say = useSay();
  const { number, rupiah } = useFormats();
  const { workers, women, mbr, hok, wages, reports } = labour;
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 5 }}>
        <Figure name={WORDS.workers} counts={WORDS.workersCounts} value={number(workers)} />
        <Figure name={WORDS.women} counts={WORDS.womenCounts} value={number(women)} />
        <Figure name={WORDS.mbr} counts={WORDS.mbrCounts} value={number(mbr)} />
        <Figure name={WORDS.hok} counts={WORDS.hokCounts} value={number(hok, 1)} />
        <Figure name={WORDS.wages} counts={WORDS.wagesCounts} value={<Text component="span" fz={20} fw={650}>{rupiah(wages)}</Text>} />
      </SimpleGrid>
      <Part title={WORDS.reports}>
        {reports.length === 0 ? <Text size="sm">{say(WORDS.none)}</Text> : (
          <PlainTable caption={WORDS.reports} numbers={[2, 3, 4, 5, 6, 7, 8]} head={[WORDS.month, WORDS.work, WORDS.workers, WORDS.women, WORDS.mbr, WORDS.affected, WORDS.hok, WORDS.wages, WORDS.youngest]}
            rows={reports.toReversed().map((one) => ({
              key: one.report,
              cells: [`${one.month}${one.correctedBy === undefined ? '' : ` (${say(WORDS.corrected)})`}`, one.work ?? '', number(one.workers), number(one.women), number(one.mbr), number(one.affected), number(one.hok, 1), rupiah(one.wages), number(one.youngestAge)],
            }))} />
        )}
      </Part>
    </Stack>
  );
};
