import { SimpleGrid } from '@mantine/core';
import { api } from '../../api/client.js';
import { Answer } from '../../parts/answer.js';
import { Figure } from '../../parts/figure.js';
import { Screen } from '../../parts/screen.js';
import { useFrame } from '../../shell/use-frame.js';
import { both } from '../../words/bilingual.js';
import { useFormats } from '../../words/language.js';

const WORDS = {
  title: both('Ringkasan', 'Overview'),
  active: both('Lokasi aktif', 'Active locations'),
  activeCounts: both('Lokasi yang ditetapkan SK dan belum selesai, dibatalkan, diganti, atau diputus.', 'Locations designated by SK that are not finished, cancelled, replaced or terminated.'),
};

export const Overview = () => {
  const { number } = useFormats();
  const query = useFrame();
  const overview = api.useQuery('get', '/v1/overview', { params: { query } });
  return (
    <Screen title={WORDS.title}>
      <Answer of={overview}>
        {({ figures }) => (
          <SimpleGrid cols={{ base: 2, md: 4 }}>
            {figures !== undefined && <Figure name={WORDS.active} counts={WORDS.activeCounts} value={number(figures.situations.active)} />}
          </SimpleGrid>
        )}
      </Answer>
    </Screen>
  );
};
