import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { api } from '../../../api/client.js';
import { Answer } from '../../../parts/answer.js';
import { Explained } from '../../../parts/explained.js';
import { useFormats, useSay } from '../../../words/language.js';
import { dayIn } from '../../../words/clock.js';
import { useDefinition, useLocationId, useLocationSearch, useMoments, useResearch, type LocationView } from '../use-location.js';
import { CommandDrawer } from './command-drawer.js';
import { CommandForm } from './command-form.js';
import type { CommandAddress } from './fields.js';
import { FORMS } from './forms.js';
import type { Standing } from './standing.js';
import { Unmet } from './unmet.js';
import { WORDS } from './words.js';

const ROLE = 'role.not-allowed';
const isAddress = (text: string | undefined): text is CommandAddress => text !== undefined && text in FORMS;
/** There is no location to designate on the page of one. */
const belongsHere = ({ address }: Standing): boolean => address !== 'designate-location';
const isForOthers = ({ unmet }: Standing): boolean => unmet.some(({ code }) => code === ROLE);

/** What may be recorded now, as forms; and what may not, with what is missing. */
export const CommandPanel = ({ view }: { readonly view: LocationView }) => {
  const say = useSay();
  const id = useLocationId();
  const { command } = useLocationSearch();
  const { asOf, validAt } = useMoments();
  const research = useResearch();
  const definition = useDefinition(view);
  const { data: freshness } = api.useQuery('get', '/v1/freshness');
  const allowed = api.useQuery('get', '/v1/locations/{id}/allowed-commands', { params: { path: { id } } });
  const close = (): void => { research({ command: undefined }); };
  const heading = <Group gap={6}><Title order={2}>{say(WORDS.title)}</Title><Explained of={WORDS.title} by={WORDS.explained} /></Group>;
  if (asOf !== undefined || validAt !== undefined) return <Stack gap={6} className="no-print">{heading}<Text size="sm">{say(WORDS.past)}</Text></Stack>;
  return (
    <Stack gap={6} className="no-print">
      {heading}
      <Answer of={allowed}>
        {({ commands, answers }) => {
          const here = [...commands.filter(belongsHere), ...answers];
          const open = here.find(({ address }) => address === command);
          return (
            <>
              <Offered commands={here} onOpen={(address) => { research({ command: address }); }} />
              {command !== undefined && freshness !== undefined && definition !== undefined && (
                <CommandDrawer title={say(open?.label ?? WORDS.title)} onClose={close}>
                  {open !== undefined && isAddress(command)
                    ? <CommandForm key={command} standing={open} address={command} material={{ view, definition }} locationIdOf={() => id} today={dayIn(view.zone, freshness.now)} onClose={close} />
                    : <Text>{say(WORDS.unknown)}</Text>}
                </CommandDrawer>
              )}
            </>
          );
        }}
      </Answer>
    </Stack>
  );
};

const Offered = ({ commands, onOpen }: { readonly commands: readonly Standing[]; readonly onOpen: (address: string) => void }) => {
  const say = useSay();
  const { number } = useFormats();
  const possible = commands.filter(({ allowed }) => allowed);
  const others = commands.filter(isForOthers);
  const missing = commands.filter((one) => !one.allowed && !isForOthers(one));
  return (
    <>
      {possible.length === 0 && <Text size="sm">{say(others.length === commands.length ? WORDS.readOnly : WORDS.none)}</Text>}
      <Group gap="xs">{possible.map(({ address, label }) => <Button key={address} size="xs" variant="light" data-opens={address} onClick={() => { onOpen(address); }}>{say(label)}</Button>)}</Group>
      {missing.length > 0 && <NotPossible title={say(WORDS.notYet(number(missing.length)))} commands={missing} />}
      {others.length > 0 && others.length < commands.length && <NotPossible title={say(WORDS.forOthers(number(others.length)))} commands={others} />}
    </>
  );
};

const NotPossible = ({ title, commands }: { readonly title: string; readonly commands: readonly Standing[] }) => {
  const say = useSay();
  return (
    <details>
      <summary className="location-summary">{title}</summary>
      <Stack gap="xs" mt="xs">
        {commands.map(({ address, label, unmet, targets = [] }) => (
          <div key={address}>
            <Text size="sm" fw={600}>{say(label)}</Text>
            <Unmet of={[...unmet, ...targets.flatMap((target) => target.unmet)]} />
          </div>
        ))}
      </Stack>
    </details>
  );
};
