import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Programme } from '../../parts/programme.js';
import { useScopeNames } from '../../shell/use-scope-names.js';
import { useFormats, useSay } from '../../words/language.js';
import { dayInWib } from '../../words/in-both.js';
import { nameOf, placeOf } from '../../words/place.js';
import { STATUS_NAMES, WORDS } from './words.js';
import type { LocationRow } from './use-locations.js';

/** The name with the place around it, and the way to its page. */
export const Place = ({ row: { locationId, names, region } }: { readonly row: LocationRow }) => {
  const say = useSay();
  return (
    <div className="locations-place">
      <Anchor fw={600} size="sm" renderRoot={(anchor) => <Link to="/lokasi/$id" params={{ id: locationId }} {...anchor} />}>{say(nameOf(names))}</Anchor>
      <Text size="xs" c="gray.8">{placeOf(names)} · <span className="number">{region}</span></Text>
    </div>
  );
};

export const StageNow = ({ row: { programme, currentStage, stageSince, situation } }: { readonly row: LocationRow }) => {
  const say = useSay();
  const { day } = useFormats();
  const { programmes } = useScopeNames();
  const label = programmes.find((one) => one.programme === programme)?.stages.find(({ key }) => key === currentStage)?.label;
  const isActive = situation === 'active' || situation === 'unknown';
  return (
    <div className="locations-stage">
      {!isActive && <Text size="sm" fw={600}>{say(STATUS_NAMES[situation])}</Text>}
      {currentStage !== undefined && (label === undefined ? currentStage : say(label))}
      {stageSince !== undefined && <Text size="xs" c="gray.8">{say(WORDS.since(day(stageSince)))}</Text>}
    </div>
  );
};

export const Disbursed = ({ row: { disbursed, amount } }: { readonly row: LocationRow }) => {
  const { shortRupiah, percent } = useFormats();
  if (disbursed === undefined) return null;
  return <>{shortRupiah(disbursed)}{amount !== undefined && amount > 0 && <Text size="xs" c="gray.8">{percent(100 * disbursed / amount)}</Text>}</>;
};

export const Changed = ({ row: { recordedAt } }: { readonly row: LocationRow }) => {
  const { day } = useFormats();
  return recordedAt === undefined ? null : <span className="number">{day(dayInWib(recordedAt))}</span>;
};

export const Percent = ({ of }: { readonly of: number | undefined }) => {
  const { percent } = useFormats();
  return of === undefined ? null : <>{percent(of, 1)}</>;
};

export const Money = ({ of }: { readonly of: number | undefined }) => {
  const { shortRupiah } = useFormats();
  return of === undefined ? null : <>{shortRupiah(of)}</>;
};

const Physical = ({ of }: { readonly of: number }) => {
  const say = useSay();
  return <Text size="xs">{say(WORDS.physical)} <span className="number"><Percent of={of} /></span></Text>;
};

/** A location on a narrow screen. */
export const LocationCard = ({ row }: { readonly row: LocationRow }) => (
  <div>
    <Place row={row} />
    <Text size="xs"><Programme of={row} /></Text>
    <Text size="sm" component="div"><StageNow row={row} /></Text>
    {row.physical !== undefined && <Physical of={row.physical} />}
  </div>
);
