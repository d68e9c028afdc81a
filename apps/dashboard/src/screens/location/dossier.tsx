import { Stack, Text, Title } from '@mantine/core';
import { Suspense } from 'react';
import { api } from '../../api/client.js';
import { useSay } from '../../words/language.js';
import { CONTENTS } from './location-tabs.js';
import { TABS } from './search.js';
import { useMoments, usePlaceFormats, type LocationView } from './use-location.js';
import { TAB_NAMES, WORDS } from './words.js';

/** The long history comes last. */
const IN_ORDER = [...TABS.filter((tab) => tab !== 'timeline'), 'timeline'] as const;

/** The whole file of a location on one page, to be printed: all that the tabs show, one below the other. */
export const Dossier = ({ view }: { readonly view: LocationView }) => {
  const say = useSay();
  const { moment } = usePlaceFormats();
  const { asOf, validAt } = useMoments();
  const { data: freshness } = api.useQuery('get', '/v1/freshness');
  const at = asOf ?? validAt ?? freshness?.now;
  return (
    <Stack gap="xl">
      {at !== undefined && <Text size="sm">{say(WORDS.stateOf(moment(at), view.locationId, String(view.revision)))}</Text>}
      {IN_ORDER.map((tab) => {
        const Content = CONTENTS[tab];
        return <section key={tab}><Title order={2} mb="xs">{say(TAB_NAMES[tab])}</Title><Suspense><Content view={view} /></Suspense></section>;
      })}
    </Stack>
  );
};
