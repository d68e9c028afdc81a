import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Programme } from '../../parts/programme.js';
import { both } from '../../words/bilingual.js';
import { useFormats, useSay } from '../../words/language.js';
import { dayInWib, IN_BOTH } from '../../words/in-both.js';
import { nameOf, nearOf } from '../../words/place.js';
import { STATUS, TONES } from '../../words/reminders.js';
import { ROLE_NAMES } from '../../words/terms.js';
import { paceOf } from './due-words.js';
import type { DeadlineRow } from './rows.js';
import { DEVIATION_NAMES, WORDS } from './words.js';

type Props = { readonly row: DeadlineRow };
const SHORTEST_OFFICES = 2;

export const Place = ({ row }: Props) => {
  const say = useSay();
  const { locationId, names, region } = row;
  return (
    <div className="board-place">
      <Anchor fw={600} size="sm" renderRoot={(anchor) => <Link to="/lokasi/$id" params={{ id: locationId }} {...anchor} />}>{say(nameOf(names))}</Anchor>
      {' '}<Text component="span" size="xs" c="gray.8" className="number">{region}</Text>
      <Text size="xs">{nearOf(names)}</Text>
      <Text size="xs" c="gray.8"><Programme of={row} /></Text>
    </div>
  );
};

export const Due = ({ row }: Props) => {
  const { label, currentLabel, dueOn, work, revision, missed, suspendedUntil } = row;
  const say = useSay();
  const { day, number } = useFormats();
  const { kind, reference = '' } = work?.basis ?? {};
  const isSaidByBadge = missed?.dueOn === dueOn && paceOf(row).mood === 'late';
  return (
    <div className="board-due">
      <Text size="sm">{say(label)}</Text>
      {currentLabel !== undefined && currentLabel.id !== label.id && <Text size="xs" c="gray.8">{say(WORDS.standingAt(currentLabel))}</Text>}
      <Text size="xs">
        {dueOn !== undefined && <span className="number"><strong>{day(dueOn)}</strong>{work === undefined ? '' : ` ${work.zone}`} · </span>}
        <Text component="span" inherit c="gray.8">{say(kind === 'extension' ? WORDS.extension(reference) : WORDS.revision(number(revision)))}</Text>
      </Text>
      {missed !== undefined && !isSaidByBadge && <Text size="xs">{say(WORDS.wasMissed(day(missed.dueOn), number(missed.revision)))}</Text>}
      {suspendedUntil !== undefined && <Text size="xs">{say(WORDS.paused(day(suspendedUntil)))}</Text>}
    </div>
  );
};

export const Left = ({ row }: Props) => {
  const say = useSay();
  const { words, mood } = paceOf(row);
  return <span className="board-badge" data-mood={mood}>{say(words)}</span>;
};

export const Progress = ({ row: { work } }: Props) => {
  const say = useSay();
  const { percent, signed } = useFormats();
  if (work === undefined) return null;
  const { physical, financial, deviation, band } = work.progress;
  return (
    <div className="board-progress">
      {band !== undefined && <span className="board-badge" data-mood={band === 'critical' ? 'late' : band === 'moderate' ? 'soon' : 'calm'}>{say(DEVIATION_NAMES[band])}{deviation !== undefined && ` ${signed(deviation, 1)}`}</span>}
      <Text size="xs">{say(WORDS.physical)} <span className="number">{percent(physical, 1)}</span></Text>
      <Text size="xs">{say(WORDS.financial)} <span className="number">{percent(financial, 1)}</span></Text>
    </div>
  );
};

export const Turn = ({ row: { work } }: Props) => {
  const say = useSay();
  return (
    <div className="board-turn">
      {work?.actors.map(({ role, offices }) => (
        <div key={role}>
          <Text size="sm">{say(ROLE_NAMES[role])}</Text>
          <Text size="xs" c="gray.8">{offices.length === 0 ? say(WORDS.noOffice) : offices.slice(0, SHORTEST_OFFICES).map(({ unit }) => unit).join(', ')}{offices.length > SHORTEST_OFFICES && ` +${offices.length - SHORTEST_OFFICES}`}</Text>
        </div>
      ))}
    </div>
  );
};

export const Reminders = ({ row: { work } }: Props) => {
  const say = useSay();
  const { day, moment, number } = useFormats();
  if (work === undefined) return null;
  const { count, last, next } = work.reminders;
  return (
    <div className="board-reminders">
      {last === undefined ? <Text size="xs" c="gray.8">{say(WORDS.noReminder)}</Text> : (
        <>
          <Text size="sm">{last.rung} · <strong>{say(STATUS[last.status])}</strong></Text>
          <Text size="xs" c="gray.8">{say(WORDS.reminderCount(number(count)))} · {say(TONES[last.tone])} · <span className="number">{day(dayInWib(last.issuedAt))}</span></Text>
        </>
      )}
      {next !== undefined && <Text size="xs">{say(WORDS.next(next.rung, moment(next.at), next.to.map((role) => say(ROLE_NAMES[role])).join(', ')))}</Text>}
    </div>
  );
};

export const Why = ({ row: { work, missingLabels } }: Props) => {
  const say = useSay();
  if (work === undefined) return null;
  return (
    <div className="board-why">
      {work.hindrances.map(({ code, label, since }) => <Text key={code} size="sm" fw={600}>{say(WORDS.standingHindrance(label, both(IN_BOTH.id.day(since), IN_BOTH.en.day(since))))}</Text>)}
      {work.why.map(({ code, sentence }) => <Text key={code} size="sm">{say(sentence)}</Text>)}
      {missingLabels.length > 0 && <Text size="xs" c="gray.8">{missingLabels.map(say).join('; ')}</Text>}
      {work.hindrances.length === 0 && work.why.length === 0 && missingLabels.length === 0 && <Text size="xs" c="gray.8">{say(WORDS.nothingInTheWay)}</Text>}
    </div>
  );
};

export const Answered = ({ row: { work } }: Props) => {
  const say = useSay();
  const { day } = useFormats();
  const { promise, snoozedUntil } = work?.reminders ?? {};
  return (
    <>
      {promise !== undefined && <Text size="sm">{say(WORDS.promised(day(promise.promisedOn)))}{promise.broken && <strong> – {say(WORDS.broken)}</strong>}</Text>}
      {snoozedUntil !== undefined && <Text size="sm">{say(WORDS.snoozed(day(snoozedUntil)))}</Text>}
    </>
  );
};
