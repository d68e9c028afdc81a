import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { useScopeNames } from '../../shell/use-scope-names.js';
import { useFormats, useSay } from '../../words/language.js';
import type { FeedLine } from './feed-lines.js';
import { shortName } from '../../words/short-name.js';
import { TRANSITIONS, WORDS } from './words.js';

export const lineKey = ({ newest: { position, type, stage = '' } }: FeedLine): string => `${position} ${type} ${stage}`;

type Props = { readonly of: FeedLine; /** The import that recorded it. */ readonly brought?: Schemas['NamedImportDto'] };

export const Line = ({ of: { newest, more }, brought }: Props) => {
  const say = useSay();
  const { moment, number } = useFormats();
  const { programmes } = useScopeNames();
  const law = programmes.find(({ programme }) => programme === newest.programme);
  const stage = law?.stages.find(({ key }) => key === newest.stage)?.label;
  const { village, district, regency, province } = newest.names;
  return (
    <li data-line={lineKey({ newest, more })}>
      <Text component="span" inherit className="number">{moment(newest.recordedAt)}</Text>
      <Anchor component={Link} to={`/lokasi/${newest.locationId}`} inherit fw={600}>{[village ?? district, regency ?? province].filter(Boolean).join(', ')}</Anchor>
      <span>{say(TRANSITIONS[newest.type])}{stage === undefined ? '' : `: ${say(stage)}`}</span>
      <Text component="span" inherit c="gray.8">{law === undefined ? newest.programme : shortName(say(law.name))} · {newest.actor.unit}</Text>
      {more > 0 && <strong>{say((brought === undefined ? WORDS.burst : WORDS.burstOf)(number(more)))}</strong>}
      {brought !== undefined && <Brought by={brought} isAlone={more === 0} />}
    </li>
  );
};

/** Whose import it is may open it; everyone else reads its name. */
const Brought = ({ by: { name, draft }, isAlone }: { readonly by: Schemas['NamedImportDto']; readonly isAlone: boolean }) => {
  const say = useSay();
  return (
    <Text component="span" inherit c="gray.8">
      {isAlone && `${say(WORDS.importOf)} `}
      {draft === undefined ? name : <Anchor component={Link} to={`/impor/${draft}`} inherit>{name}</Anchor>}
    </Text>
  );
};
