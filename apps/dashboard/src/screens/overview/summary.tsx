import { api } from '../../api/client.js';
import { Answer } from '../../parts/answer.js';
import { useFrame } from '../../shell/use-frame.js';
import { Attention } from './attention.js';
import { Cards } from './cards.js';
import { Cumulative } from './cumulative.js';
import { Curve } from './curve/curve.js';
import { LiveFeed } from './live-feed.js';
import { ProvinceMap } from './map/province-map.js';
import { Matrix } from './matrix.js';
import { NoLocations } from './no-locations.js';
import { Offices } from './offices.js';
import { Quadrant } from './quadrant/quadrant.js';

/** Everything that is counted, in one read. */
export const Summary = () => {
  const { asOf, fiscalYear, programme, province } = useFrame();
  const summary = api.useQuery('get', '/v1/overview/summary', { params: { query: { asOf, fiscalYear, programme, province } } });
  return (
    <Answer of={summary}>
      {({ cards, attention, matrix, provinces, offices, bounds, now, definitions }) => (cards.locations === 0 ? <NoLocations /> : (
        <>
          <Cards of={cards} definitions={definitions} />
          <div className="overview-attention"><Attention of={attention} /><Cumulative /></div>
          <div className="overview-now">
            <Matrix cells={matrix} />
            <Curve />
            <LiveFeed />
          </div>
          <div className="overview-places">
            <ProvinceMap provinces={provinces} definitions={definitions} year={fiscalYear ?? Number(now.slice(0, 4))} />
            <Quadrant provinces={provinces} bounds={bounds} definitions={definitions} />
          </div>
          <Offices offices={offices} definitions={definitions} />
        </>
      ))}
    </Answer>
  );
};
