import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { problemOf } from '../../../api/problem.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { useFormats, useSay } from '../../../words/language.js';
import { NO_BANNER } from '../no-banner.js';
import { Forecast } from './forecast.js';
import { ASKED, ParametersForm } from './parameters-form.js';
import { useBulk, type Parameters } from './use-bulk.js';
import { ACTION_NAMES, WORDS, type Action } from './words.js';

/** Above it the number has to be typed. */
const MANY = 500;

type Props = { readonly action: Action; readonly rows: readonly string[] | undefined; readonly count: number; readonly onClose: () => void; readonly onStarted: (bulk: string) => void };

/** First what would become of it, to the last row; then, and only for that number, the deed. */
export const BulkDialog = ({ action, rows, count, onClose, onStarted }: Props) => {
  const say = useSay();
  const { number } = useFormats();
  const [parameters, setParameters] = useState<Parameters>({});
  const [typed, type] = useState('');
  const { preview, start } = useBulk({ action, parameters, rows });
  const foreseen = preview.data;
  const fault = start.error ?? preview.error;
  const problem = fault === null ? undefined : problemOf(fault);
  const fields = ASKED[action].map((name) => `/parameters/${name}`);
  const errorOf = (pointer: string): string | undefined => {
    const found = problem?.errors.find((one) => one.pointer === pointer);
    return found === undefined ? undefined : say(found.sentence);
  };
  const change = (next: Parameters): void => { setParameters(next); preview.reset(); start.reset(); };
  const look = (event: FormEvent): void => { event.preventDefault(); start.reset(); type(''); preview.mutate(); };
  const isMany = foreseen !== undefined && foreseen.total > MANY;
  const isConfirmed = !isMany || typed.replace(/\D/g, '') === String(foreseen.total);
  const run = (): void => {
    if (foreseen === undefined) return;
    start.mutate({ expected: foreseen.total, ...(isMany ? { confirmCount: foreseen.total } : {}) }, { onSuccess: ({ bulk }) => { onStarted(bulk); } });
  };
  return (
    <Modal opened onClose={onClose} size="lg" attributes={NO_BANNER} title={`${say(ACTION_NAMES[action])} (${number(count)})`} closeButtonProps={{ 'aria-label': say(WORDS.close) }}>
      <form onSubmit={look} noValidate>
        <Stack gap="sm">
          <ParametersForm action={action} values={parameters} onChange={change} errorOf={errorOf} />
          {problem !== undefined && <ProblemNote problem={{ ...problem, errors: problem.errors.filter(({ pointer }) => !fields.includes(pointer)) }} />}
          {foreseen === undefined ? <Text size="sm">{say(WORDS.previewing)}</Text> : <Forecast of={foreseen} action={action} />}
          {foreseen !== undefined && isMany && foreseen.willBeDone > 0 && <TextInput label={say(WORDS.type(number(foreseen.total)))} inputMode="numeric" value={typed} onChange={({ currentTarget }) => { type(currentTarget.value); }} />}
          <Group>
            <Button type="submit" variant={foreseen === undefined ? 'filled' : 'default'} loading={preview.isPending}>{say(WORDS.preview)}</Button>
            {foreseen !== undefined && foreseen.willBeDone > 0 && <Button loading={start.isPending} disabled={!isConfirmed} onClick={run}>{say(WORDS.run(number(foreseen.total)))}</Button>}
            <Button variant="subtle" onClick={onClose}>{say(WORDS.close)}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
