import { dayIn, parseInstant, type Actor, type Instant, type PlainDate, type Role } from '@app/kernel';
import type { FileReference, LocationFacts } from '@app/programme';
import { exampleDefinition, published } from './definition.js';

export const day = (text: string): PlainDate => text as PlainDate;

/** Whoever holds two roles holds two accounts, and is still one person. */
export const actorOf = (role: Role, person = `orang-${role}`): Actor => ({ id: `${role}.${person}`, person, role, unit: `unit-${role}` });

/** A file known by its name: the same name gives the same fingerprint. */
export const fileNamed = (name: string): FileReference => ({
  hash: [...name].map((letter) => (letter.codePointAt(0) ?? 0).toString(16)).join('').padEnd(64, '0').slice(0, 64), bytes: 1024, name,
});

const now: Instant = parseInstant('2021-12-20T03:00:00Z') ?? ('' as Instant);

export const exampleFacts: LocationFacts = {
  locationId: 'contoh-2021-52.71.03.1004',
  actor: actorOf('fasilitator'),
  now,
  occurredOn: dayIn('WITA', now),
  today: dayIn('WITA', now),
  definition: published(exampleDefinition),
  budget: { status: 'effective', revision: 1 },
  emergencyInForce: false,
  regionNames: { province: 'Nusa Tenggara Barat', regency: 'Kota Mataram', district: 'Mataram', village: 'Contoh' },
  regionLevel: 'village',
};
