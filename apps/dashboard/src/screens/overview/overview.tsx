import { Alert, Button } from '@mantine/core';
import { Screen } from '../../parts/screen.js';
import { useFrame } from '../../shell/use-frame.js';
import { useSay } from '../../words/language.js';
import { PrintHead } from './print-head.js';
import { Summary } from './summary.js';
import { WORDS } from './words.js';
import './overview.css';

/** In ten seconds: where are we late, how late, and whose turn is it. */
export const Overview = () => {
  const say = useSay();
  const { asOf } = useFrame();
  return (
    <Screen title={WORDS.title} actions={<Button size="xs" variant="default" onClick={() => { window.print(); }}>{say(WORDS.print)}</Button>}>
      <div className="overview">
        <PrintHead />
        {asOf !== undefined && <Alert color="gray" c="dark" py="xs">{say(WORDS.asKnown)}</Alert>}
        <Summary />
      </div>
    </Screen>
  );
};
