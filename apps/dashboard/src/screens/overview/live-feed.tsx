import { Button, Card, Group, Title } from '@mantine/core';
import { Answer } from '../../parts/answer.js';
import { Explained } from '../../parts/explained.js';
import { ExportMenu } from '../../parts/export-menu.js';
import { NothingHere } from '../../parts/nothing-here.js';
import { useFrame } from '../../shell/use-frame.js';
import { useFormats, useSay } from '../../words/language.js';
import { Line, lineKey } from './feed-line.js';
import { useFeed } from './use-feed.js';
import { WORDS } from './words.js';

const SHOWN = 30;

/** As it happens; it can be told to wait, and then says how much has come meanwhile. Of the past nothing comes. */
export const LiveFeed = () => {
  const say = useSay();
  const { number } = useFormats();
  const { asOf, fiscalYear, programme, province } = useFrame();
  const { read, imports, lines, isHeld, waiting, toggle } = useFeed(SHOWN);
  return (
    <Card withBorder className="no-print overview-feed">
      <Group justify="space-between" mb="xs" gap="xs">
        <Group gap={6} wrap="nowrap"><Title order={2}>{say(WORDS.feed)}</Title><Explained of={WORDS.feed} by={asOf === undefined ? WORDS.feedCounts : WORDS.feedCountsThen} /></Group>
        <Group gap="xs">
          {asOf === undefined && <Button size="compact-sm" variant="default" onClick={toggle}>{isHeld ? say(WORDS.resume(number(waiting))) : say(WORDS.pause)}</Button>}
          <ExportMenu list="transitions" query={{ asOf, fiscalYear, programme, province }} />
        </Group>
      </Group>
      <Answer of={read}>
        {() => (lines.length === 0 ? <NothingHere why={WORDS.noTransitions} /> : (
          <div role="region" aria-label={say(WORDS.feedRegion)} tabIndex={0} className="feed-region">
            <ul className="feed" aria-live={isHeld || asOf !== undefined ? 'off' : 'polite'} data-feed>{lines.map((line) => <Line key={lineKey(line)} of={line} brought={imports.find(({ importId }) => importId === line.newest.importId)} />)}</ul>
          </div>
        ))}
      </Answer>
    </Card>
  );
};
