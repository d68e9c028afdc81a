import { Anchor, Card } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSession } from '../../api/session.js';
import { NothingHere } from '../../parts/nothing-here.js';
import { useFrame, useReframe } from '../../shell/use-frame.js';
import { useSay } from '../../words/language.js';
import { LiveFeed } from './live-feed.js';
import { WORDS } from './words.js';

/** Why there is nothing to count, and what can be done about it. */
export const NoLocations = () => {
  const say = useSay();
  const { fiscalYear, programme, province } = useFrame();
  const reframe = useReframe();
  const { data: session } = useSession();
  const isNarrowed = programme !== undefined || province !== undefined;
  const why = isNarrowed ? WORDS.nowhere : fiscalYear === undefined ? WORDS.noLocationsAtAll : WORDS.noLocations(String(fiscalYear));
  return (
    <>
      <Card withBorder>
        <NothingHere why={why} onClear={isNarrowed ? () => { reframe({ programme: undefined, province: undefined }); } : undefined}>
          {session?.role === 'pengawas-pusat' && !isNarrowed && <Anchor component={Link} to={'/impor' as string}>{say(WORDS.toImport)}</Anchor>}
        </NothingHere>
      </Card>
      <LiveFeed />
    </>
  );
};
