import { Group, Kbd, Modal, Stack, Switch, Table } from '@mantine/core';
import { useSay } from '../words/language.js';
import { SCREENS } from './screens.js';
import { KEYS, WORDS } from './words.js';

const ALL = [...KEYS, ...SCREENS.map(({ key, name }) => [`g ${key}`, name] as const)];

type Props = { readonly isOn: boolean; readonly onSwitch: (isOn: boolean) => void; readonly onClose: () => void };

export const KeysHelp = ({ isOn, onSwitch, onClose }: Props) => {
  const say = useSay();
  return (
    <Modal opened onClose={onClose} title={say(WORDS.help)} closeButtonProps={{ 'aria-label': say(WORDS.close) }}>
      <Stack>
        <Table>
          <Table.Tbody>
            {ALL.map(([keys, meaning]) => (
              <Table.Tr key={keys}><Table.Th scope="row"><Group gap={4}>{keys.split(' ').filter(Boolean).map((key) => <Kbd key={key}>{key}</Kbd>)}</Group></Table.Th><Table.Td>{say(meaning)}</Table.Td></Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Switch label={say(WORDS.keysOn)} checked={isOn} onChange={({ currentTarget: { checked } }) => { onSwitch(checked); }} />
      </Stack>
    </Modal>
  );
};
