import { Anchor, Button, Card, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client.js';
import { problemOf } from '../../api/problem.js';
import { Answer } from '../../parts/answer.js';
import { NothingHere } from '../../parts/nothing-here.js';
import { Screen } from '../../parts/screen.js';
import { useSay } from '../../words/language.js';
import { CommandPanel } from './commands/command-panel.js';
import { Dossier } from './dossier.js';
import { Facts } from './facts.js';
import { IN_BOTH } from '../../words/in-both.js';
import './location.css';
import { LocationTabs } from './location-tabs.js';
import { TimeMachine } from './moments/time-machine.js';
import { nameOf, placeOf } from '../../words/place.js';
import { statusSentence } from './status-sentence.js';
import { Stepper } from './stepper.js';
import { ROLE_NAMES } from '../../words/terms.js';
import { useHistory, useLocationId, useLocationSearch, useLocationView, useMoments, useResearch, type LocationView } from './use-location.js';
import { WORDS } from './words.js';

/** One location: where it stands, or stood, everything that happened to it, and what can be recorded now. */
export const Location = () => {
  const moments = useMoments();
  const view = useLocationView(moments);
  const history = useHistory();
  const isDossier = useLocationSearch().dossier === true;
  const isPast = moments.asOf !== undefined || moments.validAt !== undefined;
  const isBeforeFirst = isPast && view.error !== null && problemOf(view.error).status === 404 && history.data !== undefined;
  const name = view.data === undefined || isBeforeFirst ? WORDS.dossier : nameOf(view.data.names);
  return (
    <Screen title={name} lead={view.data !== undefined && !isBeforeFirst && <Lead view={view.data} />} actions={
      <Actions />
    }>
      {isBeforeFirst ? <NothingHere why={WORDS.beforeFirst} /> : (
        <Answer of={view}>
          {(shown) => (
            <Stack>
              <Card withBorder padding="sm"><Facts view={shown} /></Card>
              <Stepper view={shown} />
              {!isDossier && <CommandPanel view={shown} />}
            </Stack>
          )}
        </Answer>
      )}
      {history.data !== undefined && !isDossier && <TimeMachine history={history.data.history} />}
      {view.data !== undefined && !isBeforeFirst && (isDossier ? <Dossier view={view.data} /> : <LocationTabs view={view.data} />)}
    </Screen>
  );
};

const Actions = () => {
  const say = useSay();
  const research = useResearch();
  const isDossier = useLocationSearch().dossier === true;
  return (
    <>
      <Anchor component={Link} to="/lokasi" size="sm">{say(WORDS.backToList)}</Anchor>
      <Button size="xs" variant="default" onClick={() => { research({ dossier: isDossier ? undefined : true }); }}>{say(isDossier ? WORDS.backToPage : WORDS.dossier)}</Button>
      {isDossier && <Button size="xs" onClick={() => { window.print(); }}>{say(WORDS.print)}</Button>}
    </>
  );
};

const Lead = ({ view }: { readonly view: LocationView }) => {
  const say = useSay();
  const id = useLocationId();
  const { asOf, validAt } = useMoments();
  const isNow = asOf === undefined && validAt === undefined;
  const stage = view.currentStage?.key;
  const { data } = api.useQuery('get', '/v1/deadlines', { params: { query: { locationId: id, stage } } }, { enabled: isNow && stage !== undefined });
  const running = isNow ? data?.deadlines.find((one) => one.stage === stage) : undefined;
  const sentence = statusSentence(view, running, IN_BOTH);
  const turn = (running?.work?.actors ?? []).flatMap(({ role, offices }) => (offices.length === 0 ? [say(ROLE_NAMES[role])] : offices.map(({ unit }) => unit)));
  const overlays = view.overlays.map(({ label }) => label);
  return (
    <>
      <Text component="span" display="block">{placeOf(view.names)}</Text>
      <Text component="span" display="block" fw={600} c="dark" maw={820} data-status-sentence>{say(sentence)}</Text>
      {turn.length > 0 && <Text component="span" display="block" size="sm">{say(WORDS.turn)}: {turn.join(', ')}</Text>}
      {overlays.length > 0 && <Text component="span" display="block" size="sm">{overlays.map(say).join(' · ')}</Text>}
    </>
  );
};
