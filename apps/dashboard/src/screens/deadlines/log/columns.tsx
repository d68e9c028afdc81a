import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Column } from '../../../parts/column-head.js';
import { both } from '../../../words/bilingual.js';
import { useFormats, useSay } from '../../../words/language.js';
import { nameOf } from '../../../words/place.js';
import { OUTCOMES, STATUS, TONES } from '../../../words/reminders.js';
import { ROLE_NAMES } from '../../../words/terms.js';
import type { Reminder } from './use-log.js';
import { WORDS } from './words.js';

type Props = { readonly of: Reminder };

const Issued = ({ of: { issuedAt } }: Props) => {
  const { moment } = useFormats();
  return <span className="number">{moment(issuedAt)}</span>;
};

export const Where = ({ of: { locationId, names, region } }: Props) => {
  const say = useSay();
  return (
    <div className="board-place">
      <Anchor fw={600} size="sm" renderRoot={(anchor) => <Link to="/lokasi/$id" params={{ id: locationId }} {...anchor} />}>{names.province === undefined ? region : say(nameOf({ province: names.province, ...names }))}</Anchor>
      <Text size="xs" c="gray.8">{[names.district, names.regency].filter((name) => name !== undefined).join(' · ')}</Text>
    </div>
  );
};

export const Rung = ({ of: { rung, tone, status } }: Props) => {
  const say = useSay();
  return <><Text size="sm" fw={600}>{rung}</Text><Text size="xs" c="gray.8">{say(TONES[tone])}</Text><span className="board-badge" data-mood={status === 'failed' ? 'late' : 'calm'}>{say(STATUS[status])}</span></>;
};

const What = ({ of: { sentence } }: Props) => {
  const say = useSay();
  return <div className="board-due">{say(sentence)}</div>;
};

export const To = ({ of: { to, cc } }: Props) => {
  const say = useSay();
  const named = (roles: Reminder['to']): string => roles.map((role) => say(ROLE_NAMES[role])).join(', ');
  return <><Text size="sm">{named(to)}</Text>{cc.length > 0 && <Text size="xs" c="gray.8">{say(WORDS.cc)} {named(cc)}</Text>}</>;
};

export const Recipients = ({ of: { recipients } }: Props) => {
  const say = useSay();
  if (recipients.length === 0) return <Text size="sm" c="gray.8">{say(WORDS.waiting)}</Text>;
  return (
    <div className="board-reminders">
      {recipients.map(({ recipient, outcome, channel, why }) => <Text key={recipient} size="xs">{recipient} ({say(CHANNELS[channel])}): <strong>{say(OUTCOMES[outcome])}</strong>{why !== undefined && ` – ${say(why)}`}</Text>)}
    </div>
  );
};

const CHANNELS = { mail: both('surel', 'mail'), webhook: both('webhook', 'webhook'), none: both('tanpa saluran', 'no channel') } as const;

export const COLUMNS: readonly Column<Reminder>[] = [
  { key: 'issued', name: WORDS.issued, cell: (of) => <Issued of={of} /> },
  { key: 'place', name: WORDS.place, cell: (of) => <Where of={of} /> },
  { key: 'rung', name: WORDS.rung, explained: WORDS.rungCounts, cell: (of) => <Rung of={of} /> },
  { key: 'what', name: WORDS.what, cell: (of) => <What of={of} /> },
  { key: 'to', name: WORDS.to, cell: (of) => <To of={of} /> },
  { key: 'recipients', name: WORDS.recipients, cell: (of) => <Recipients of={of} /> },
];
