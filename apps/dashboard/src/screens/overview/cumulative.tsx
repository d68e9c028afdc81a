import { Card, Group, Title } from '@mantine/core';
import { api, type Schemas } from '../../api/client.js';
import { Answer } from '../../parts/answer.js';
import { Explained } from '../../parts/explained.js';
import { useFrame } from '../../shell/use-frame.js';
import { useFormats, useSay } from '../../words/language.js';
import { CUMULATIVE, WORDS } from './words.js';

type Told = readonly (readonly [keyof typeof CUMULATIVE, string])[];

/** What it all comes to: what e-Mon is compared with. */
export const Cumulative = () => {
  const say = useSay();
  const { asOf, fiscalYear, programme, province } = useFrame();
  const overview = api.useQuery('get', '/v1/overview', { params: { query: { asOf, fiscalYear, programme, province } } });
  const told = useTold();
  return (
    <Card withBorder className="keep-together">
      <Group gap={6} wrap="nowrap" mb="xs"><Title order={2}>{say(WORDS.cumulative)}</Title><Explained of={WORDS.cumulative} by={WORDS.cumulativeCounts} /></Group>
      <Answer of={overview}>
        {({ figures }) => (
          <dl className="cumulative">
            {figures !== undefined && told(figures).map(([key, value]) => (
              <div key={key} data-figure={key}><dt>{say(CUMULATIVE[key].name)} <Explained of={CUMULATIVE[key].name} by={CUMULATIVE[key].counts} /></dt><dd className="number">{value}</dd></div>
            ))}
          </dl>
        )}
      </Answer>
    </Card>
  );
};

const useTold = (): ((figures: Schemas['FiguresDto']) => Told) => {
  const { number, percent, shortRupiah } = useFormats();
  return ({ money: { contracted, disbursed }, physical, labour, completed, findings }) => [
    ['contracted', shortRupiah(contracted)], ['disbursed', shortRupiah(disbursed)], ['physical', physical === undefined ? '–' : percent(physical, 1)],
    ['workers', number(labour.workers)], ['women', number(labour.women)], ['mbr', number(labour.mbr)], ['hok', number(labour.hok)],
    ['kpp', number(completed.kpp)], ['lpj', number(completed.lpj)], ['bast', number(completed.bast)], ['findings', number(findings.open)],
  ];
};
