import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Bilingual } from '../../../words/bilingual.js';
import { useSay } from '../../../words/language.js';
import { WORDS } from './words-of-applying.js';

type Props = { readonly title: Bilingual; readonly text: Bilingual; readonly act: Bilingual; readonly isBusy: boolean; readonly isDisabled: boolean; readonly isRed?: boolean; readonly onConfirm: () => void };

/** A button that says how much it does, and asks once more. */
export const Confirmed = ({ title, text, act, isBusy, isDisabled, isRed = false, onConfirm }: Props) => {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const color = isRed ? { color: 'red.9' } : {};
  return (
    <>
      <Button {...color} loading={isBusy} disabled={isDisabled} onClick={() => { setOpen(true); }}>{say(act)}</Button>
      <Modal.Root opened={isOpen} onClose={() => { setOpen(false); }}>
        <Modal.Overlay />
        <Modal.Content aria-label={say(title)}>
          <Modal.Body pt="md">
            <Stack>
              <Title order={2}>{say(title)}</Title>
              <Text size="sm">{say(text)}</Text>
              <Group>
                <Button {...color} data-autofocus onClick={() => { setOpen(false); onConfirm(); }}>{say(act)}</Button>
                <Button variant="default" onClick={() => { setOpen(false); }}>{say(WORDS.cancel)}</Button>
              </Group>
            </Stack>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
};
