import { api } from '../../api/client.js';
import { Answer } from '../../parts/answer.js';
import { useFrame } from '../../shell/use-frame.js';
import { Cards } from './cards.js';
import { Curve } from './curve/curve.js';
import { LiveFeed } from './live-feed.js';
import { ProvinceMap } from './map/province-map.js';
import { Matrix } from './matrix.js';
import { NoLocations } from './no-locations.js';
import { Offices } from './offices.js';
import { Quadrant } from './quadrant/quadrant.js';

/** Everything that is counted for now, in one read. */
export const Summary = () => {
  const { fiscalYear, programme, province } = useFrame();
  const summary = api.useQuery('get', '/v1/overview/summary', { params: { query: { fiscalYear, programme, province } } });
  return (
    <Answer of={summary}>
      {({ cards, matrix, provinces, offices, bounds, now, definitions }) => (cards.locations === 0 ? <NoLocations /> : (
        <>
          <Cards of={cards} definitions={definitions} />
          <div className="overview-now">
            <Matrix cells={matrix} measures={['locations', 'late', 'medianDays']} />
            <Curve locationsOf={(one) => matrix.reduce((sum, cell) => sum + (cell.programme === one ? cell.locations : 0), 0)} />
            <LiveFeed />
          </div>
          <div className="overview-places">
            <ProvinceMap provinces={provinces} definitions={definitions} year={fiscalYear ?? Number(now.slice(0, 4))} />
            <Quadrant provinces={provinces} bounds={bounds} definitions={definitions} />
          </div>
          <Offices offices={offices} counts={definitions['offices']} />
        </>
      ))}
    </Answer>
  );
};
