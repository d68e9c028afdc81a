import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { api } from '../api/client.js';
import { useSay } from '../words/language.js';
import { shortName } from '../words/short-name.js';
import { SCREENS } from './screens.js';
import { useScopeNames } from './use-scope-names.js';
import { WORDS } from './words.js';

const TYPED_WITHIN_MS = 200;
const SHORTEST_QUESTION = 2;
const MOST_FOUND = 8;

/** Screens by their names, locations by name, code, SK or contract. */
export const Palette = ({ onClose }: { readonly onClose: () => void }) => {
  const say = useSay();
  const navigate = useNavigate();
  const { programmes } = useScopeNames();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), TYPED_WITHIN_MS);
  const { data } = api.useQuery('get', '/v1/locations', { params: { query: { q, limit: MOST_FOUND } } }, { enabled: q.length >= SHORTEST_QUESTION });
  useEffect(() => { spotlight.open(); }, []);

  const nameOf = (key: string): string => { const named = programmes.find(({ programme }) => programme === key); return named === undefined ? key : shortName(say(named.name)); };
  const screens = SCREENS.filter(({ name }) => say(name).toLowerCase().includes(typed.trim().toLowerCase()));
  const locations = q.length < SHORTEST_QUESTION ? [] : data?.locations ?? [];
  const actions = [
    ...screens.map(({ to, name }) => ({ id: to, label: say(name), onClick: () => { void navigate({ to }); } })),
    ...locations.map(({ locationId, names, programme, fiscalYear }) => ({
      id: locationId,
      label: [names.village, names.district, names.regency].filter(Boolean).join(', '),
      description: `${nameOf(programme)} · ${say(WORDS.year)} ${fiscalYear}`,
      onClick: () => { void navigate({ href: `/lokasi/${locationId}` }); },
    })),
  ];
  return (
    <Spotlight
      query={typed} onQueryChange={setTyped} filter={(_, all) => all} actions={actions} shortcut={null} onSpotlightClose={onClose}
      nothingFound={say(WORDS.nothingFound)} searchProps={{ 'placeholder': say(WORDS.find), 'aria-label': say(WORDS.find) }}
    />
  );
};
