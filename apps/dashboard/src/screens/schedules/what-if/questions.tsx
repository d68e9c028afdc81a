import { Button, Fieldset, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useFormats, useSay } from '../../../words/language.js';
import type { Question } from '../content.js';
import { DayInput } from '../day-input.js';
import { isDay } from '../days.js';
import type { Desk } from '../desk.js';
import { useNames } from '../use-schedule.js';
import type { Ask } from './ask.js';
import { DaysOffQuestion } from './days-off-question.js';
import { ShiftQuestion } from './shift-question.js';
import { WHAT_IF } from './words.js';

const WORKING_DAYS = 14;
/** Kemendagri codes of Nusa Tenggara Barat and Bali. */
const NTB_AND_BALI = ['52', '51'];

export const Questions = ({ desk, onAsk }: { readonly desk: Desk; readonly onAsk: Ask }) => {
  const say = useSay();
  const { number, day } = useFormats();
  const { stagesOf } = useNames();
  const { place, draft, isEdited, content, whatIf } = desk;
  const [dipa, setDipa] = useState(`${place.fiscalYear}-07-01`);
  const has = (key: string): boolean => stagesOf(place.programme).some((stage) => stage.key === key);
  const later = (stage: string, provinces?: string[]): Question => ({ shift: { stage, by: { workingDays: WORKING_DAYS }, provinces } });
  const onDesk = isEdited ? WHAT_IF.ofEdits : draft === undefined ? WHAT_IF.ofHolding : WHAT_IF.ofDraft(number(draft));
  return (
    <>
      <Group gap="xs" className="no-print">
        <Button size="xs" loading={whatIf.isPending} data-asks="desk" onClick={() => { onAsk(isEdited || draft === undefined ? { content } : { draft }, say(onDesk)); }}>{say(onDesk)}</Button>
        {has('CONTRACT') && <Text size="sm">{say(WHAT_IF.usual)}</Text>}
        {has('CONTRACT') && <Button size="xs" variant="light" data-asks="contract" onClick={() => { onAsk(later('CONTRACT', NTB_AND_BALI), say(WHAT_IF.usualContract)); }}>{say(WHAT_IF.usualContract)}</Button>}
        {has('TRANCHE_1') && <Button size="xs" variant="light" onClick={() => { onAsk(later('TRANCHE_1'), say(WHAT_IF.usualTranche)); }}>{say(WHAT_IF.usualTranche)}</Button>}
      </Group>
      <SimpleGrid cols={{ base: 1, md: 2 }} className="no-print">
        <ShiftQuestion desk={desk} onAsk={onAsk} />
        <Stack gap="sm">
          <Fieldset legend={say(WHAT_IF.dipa)}>
            <Group gap="xs" align="flex-end">
              <DayInput name={say(WHAT_IF.dipa)} value={dipa} onChange={setDipa} />
              <Button size="xs" variant="default" disabled={!isDay(dipa)} aria-label={`${say(WHAT_IF.count)}: ${say(WHAT_IF.dipa)}`} onClick={() => { onAsk({ dipaEffective: { on: dipa } }, `${say(WHAT_IF.dipa)} ${day(dipa)}`); }}>{say(WHAT_IF.count)}</Button>
            </Group>
          </Fieldset>
          <DaysOffQuestion year={place.fiscalYear} onAsk={onAsk} />
        </Stack>
      </SimpleGrid>
    </>
  );
};
