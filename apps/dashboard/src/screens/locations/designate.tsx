import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client.js';
import { useSession, type Role } from '../../api/session.js';
import { useIsPast } from '../../shell/use-frame.js';
import { useScopeNames } from '../../shell/use-scope-names.js';
import { dayInWib } from '../../words/in-both.js';
import { useSay } from '../../words/language.js';
import type { Values } from '../location/commands/body-of.js';
import { CommandDrawer } from '../location/commands/command-drawer.js';
import { CommandForm } from '../location/commands/command-form.js';
import '../location/location.css';
import { useFilter, useLocationsSearch } from './use-locations.js';
import { WORDS } from './words.js';

/** As the server has it. */
const DESIGNATE: readonly Role[] = ['pengawas-pusat'];

/** A location comes to be by the row of an SK: by hand here, by the list of an SK in the import. */
export const Designate = () => {
  const say = useSay();
  const isPast = useIsPast();
  const { data: session } = useSession();
  const { designate = false } = useLocationsSearch();
  const filter = useFilter();
  const { programmes } = useScopeNames();
  const { data: freshness } = api.useQuery('get', '/v1/freshness');
  if (session === null || session === undefined || !DESIGNATE.includes(session.role)) return null;
  const close = (): void => { filter({ designate: undefined }); };
  return (
    <>
      <Button size="xs" variant="light" disabled={isPast} title={isPast ? say(WORDS.designateNow) : undefined} onClick={() => { filter({ designate: true }); }}>{say(WORDS.designate)}</Button>
      {designate && !isPast && freshness !== undefined && programmes.length > 0 && (
        <CommandDrawer title={say(WORDS.designate)} onClose={close}>
          <CommandForm standing={{ unmet: [] }} address="designate-location" material={{ programmes }} locationIdOf={locationIdIn} today={dayInWib(freshness.now)} onClose={close}
            next={(id) => <Anchor renderRoot={(anchor) => <Link to="/lokasi/$id" params={{ id }} {...anchor} />}>{say(WORDS.toItsPage)}</Anchor>} />
        </CommandDrawer>
      )}
    </>
  );
};

const locationIdIn = ({ programme, fiscalYear, region }: Values): string | undefined =>
  ([programme, fiscalYear, region].every((part) => typeof part === 'string' && part !== '') ? `${String(programme)}-${String(fiscalYear)}-${String(region)}` : undefined);
