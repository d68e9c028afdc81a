import { Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { both } from '../../../words/bilingual.js';
import { useFormats, useSay } from '../../../words/language.js';
import { Part } from '../../../parts/part.js';
import { PlainTable } from '../../../parts/plain-table.js';
import type { LocationView } from '../use-location.js';
import { PhotoStrip } from './photo-strip.js';
import { PhotoViewer } from './photo-viewer.js';
import { WORDS as PHOTO_WORDS, type Caption } from './photo-words.js';
import { photosOf } from './photos.js';
import { useKeptFiles } from './use-kept-files.js';

const WORDS = {
  works: both('Paket pekerjaan', 'Works'),
  noWorks: both('Belum ada paket pekerjaan.', 'There are no works yet.'),
  work: both('Paket', 'Work'),
  institution: both('KSM pelaksana', 'Carried out by'),
  amount: both('Nilai', 'Amount'),
  volume: both('Volume', 'Volume'),
  physical: both('Fisik', 'Progress'),
  reports: both('Laporan kemajuan fisik', 'Progress reports'),
  noReports: both('Belum ada laporan kemajuan fisik.', 'There are no progress reports yet.'),
  whole: both('Seluruh lokasi', 'The whole location'),
  observed: both('Diamati', 'Observed'),
  photos: both('Foto', 'Photos'),
  corrected: both('dikoreksi', 'corrected'),
  report: both('Laporan', 'Report'),
};

export const WorksTab = ({ view: { works, physical } }: { readonly view: LocationView }) => {
  const say = useSay();
  const { rupiah, percent, day } = useFormats();
  const kept = useKeptFiles();
  const photos = photosOf(physical.reports, kept);
  const [opened, setOpened] = useState<number>();
  const nameOf = (work: string | undefined): string => works.find((one) => one.work === work)?.name ?? work ?? say(WORDS.whole);
  const captionOf: Caption = (one) => PHOTO_WORDS.shows(percent(one.percent, 1), nameOf(one.work), day(one.observedOn));
  return (
    <Stack>
      <Part title={WORDS.works}>
        <Text size="sm">{say(WORDS.whole)}: <strong className="number">{percent(physical.percent, 1)}</strong></Text>
        <Progress value={physical.percent} aria-label={say(WORDS.physical)} maw={420} />
        {works.length === 0 ? <Text size="sm">{say(WORDS.noWorks)}</Text> : (
          <PlainTable caption={WORDS.works} numbers={[2, 4]} head={[WORDS.work, WORDS.institution, WORDS.amount, WORDS.volume, WORDS.physical]} rows={works.map((one) => ({
            key: one.work, cells: [`${one.name} (${one.work})`, one.institution, rupiah(one.amount), one.volume ?? '', percent(one.physical, 1)],
          }))} />
        )}
      </Part>
      <Part title={WORDS.reports}>
        {physical.reports.length === 0 ? <Text size="sm">{say(WORDS.noReports)}</Text> : (
          <PlainTable caption={WORDS.reports} numbers={[3]} head={[WORDS.observed, WORDS.report, WORDS.work, WORDS.physical, WORDS.photos]} rows={physical.reports.toReversed().map((one) => ({
            key: one.report,
            cells: [
              day(one.observedOn), `${one.report}${one.correctedBy === undefined ? '' : ` (${say(WORDS.corrected)})`}`, nameOf(one.work), percent(one.percent, 1), 
              <PhotoStrip key="photos" files={one.photos} photos={photos.filter(({ report }) => report === one.report)} captionOf={captionOf} onOpen={(photo) => { setOpened(photos.indexOf(photo)); }} />,
            ],
          }))} />
        )}
        {opened !== undefined && <PhotoViewer photos={photos} at={opened} captionOf={captionOf} onGo={setOpened} onClose={() => { setOpened(undefined); }} />}
      </Part>
    </Stack>
  );
};
