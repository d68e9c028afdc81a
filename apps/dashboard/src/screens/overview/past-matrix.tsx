import { api } from '../../api/client.js';
import { Answer } from '../../parts/answer.js';
import { useFrame } from '../../shell/use-frame.js';
import { Matrix } from './matrix.js';

/** As it was known then. */
export const PastMatrix = ({ asOf }: { readonly asOf: string }) => {
  const { fiscalYear, programme, province } = useFrame();
  const overview = api.useQuery('get', '/v1/overview', { params: { query: { asOf, fiscalYear, programme, province } } });
  return <Answer of={overview}>{({ matrix }) => <Matrix cells={matrix} measures={['locations']} />}</Answer>;
};
