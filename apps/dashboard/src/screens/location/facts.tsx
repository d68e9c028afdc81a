import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Bilingual } from '../../words/bilingual.js';
import { useFormats, useSay } from '../../words/language.js';
import { ROLE_NAMES } from '../../words/terms.js';
import type { LocationView } from './use-location.js';
import { WORDS } from './words.js';

/** Who and what the location is: what stands on the cover of its file. */
export const Facts = ({ view }: { readonly view: LocationView }) => {
  const say = useSay();
  const { rupiah, day, number } = useFormats();
  const { programme, fiscalYear, sk, amount, region, satker, institution, officers, pin, replaces, replacedBy, hindrances } = view;
  const assigned = Object.entries(officers);
  return (
    <dl className="location-facts" data-at-revision={view.revision}>
      <One name={WORDS.programme}>{say(programme.name)}</One>
      <One name={WORDS.year}>{fiscalYear}</One>
      <One name={WORDS.sk}>{sk.number} <Text component="span" size="sm" c="gray.8">{say(WORDS.skRow(day(sk.date), number(sk.row)))}</Text></One>
      <One name={WORDS.amount}><span className="number">{rupiah(amount)}</span></One>
      <One name={WORDS.code}><span className="number">{region}</span></One>
      <One name={WORDS.satker}>{satker}</One>
      <One name={WORDS.institution}>{institution?.name ?? say(WORDS.none)}</One>
      <One name={WORDS.definition}>{say(WORDS.version(number(pin.version)))}</One>
      {replaces !== undefined && <One name={WORDS.replaces}><Link to="/lokasi/$id" params={{ id: replaces }}>{replaces}</Link></One>}
      {replacedBy !== undefined && <One name={WORDS.replacedBy}><Link to="/lokasi/$id" params={{ id: replacedBy }}>{replacedBy}</Link></One>}
      {hindrances.length > 0 && <One name={WORDS.hindrances}>{hindrances.map(({ label, since, note }) => `${say(WORDS.hinderedSince(say(label), day(since)))}${note === undefined ? '' : ` (${note})`}`).join(' · ')}</One>}
      <One name={WORDS.officers}>
        {assigned.length === 0 ? say(WORDS.noOfficer) : assigned.map(([role, { unit }]) => `${say(ROLE_NAMES[role as keyof typeof ROLE_NAMES])}: ${unit}`).join(' · ')}
      </One>
    </dl>
  );
};

const One = ({ name, children }: { readonly name: Bilingual; readonly children: ReactNode }) => {
  const say = useSay();
  return <div><dt>{say(name)}</dt><dd>{children}</dd></div>;
};
