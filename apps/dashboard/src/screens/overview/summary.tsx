import { Stack } from '@mantine/core';
import { api } from '../../api/client.js';
import { Answer } from '../../parts/answer.js';
import { useFrame } from '../../shell/use-frame.js';
import { Cards } from './cards.js';
import { Matrix } from './matrix.js';
import { Offices } from './offices.js';

/** Everything that is counted for now, in one read. */
export const Summary = () => {
  const { fiscalYear, programme, province } = useFrame();
  const summary = api.useQuery('get', '/v1/overview/summary', { params: { query: { fiscalYear, programme, province } } });
  return (
    <Answer of={summary}>
      {({ cards, matrix, offices, definitions }) => (
        <Stack>
          <Cards of={cards} definitions={definitions} />
          <Matrix cells={matrix} measures={['locations', 'late', 'medianDays']} />
          <Offices offices={offices} counts={definitions['offices']} />
        </Stack>
      )}
    </Answer>
  );
};
