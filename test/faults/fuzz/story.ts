import fc from 'fast-check';
import type { Chance } from '@app/engine';
import { ROLES, type Role } from '@app/kernel';
import type { Door, Reply } from './door.js';
import { addressOf, type FuzzRequest } from './requests.js';
import { valuesOf } from './schema-values.js';

/** A command that an answer has offered, and to whom. */
export type Offer = { readonly address: string; readonly target: object; readonly role: Role };

/** One location from its beginning: what is known of it is what earlier answers told. */
export type Story = {
  readonly number: number;
  readonly id: string;
  readonly region: string;
  readonly satker: string;
  readonly chance: Chance;
  revision: number;
  position: string;
  /** Of the designation. */
  key: string;
  body: object;
  offers: readonly Offer[];
  cursor?: string;
  /** How often a command of this location was refused by the rules. */
  refused: number;
  budgetRevision?: number;
};

type Asked = {
  readonly method?: 'get' | 'post' | 'delete';
  readonly route: string;
  readonly path?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly by: Role | 'nobody';
};

export const LOCATION = '/v1/locations/{id}';

/** A request to an operation of the document, made from what is known. */
export const requestFor = ({ oracle: { document } }: Door, { method = 'get', route, path = {}, query = {}, headers = {}, body, by }: Asked): FuzzRequest => {
  const operation = document.paths[route]?.[method];
  if (operation === undefined) throw new Error(`the document knows no ${method} ${route}`);
  return {
    route, operation, twist: 'none', method: method.toUpperCase(), address: addressOf(route, { path, query }),
    caller: by === 'nobody' ? 0 : ROLES.indexOf(by) + 1,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
};

export const bodyOf = ({ text }: Reply): Readonly<Record<string, unknown>> => text === '' ? {} : JSON.parse(text) as Readonly<Record<string, unknown>>;

export const newKey = ({ number, chance }: Story): string => `story-${number}-${chance.next().toString(36).slice(2)}`;

/** A body that the document lets in, with what the offer already says. */
export const draftFor = ({ oracle: { document }, vocabulary }: Door, { chance }: Story, { address, target }: Offer): object => {
  const schema = document.paths[`${LOCATION}/commands/${address}`]?.['post']?.requestBody?.content['application/json']?.schema ?? {};
  const [drafted = {}] = fc.sample(valuesOf(document, vocabulary, schema) as fc.Arbitrary<object>, { numRuns: 1, seed: chance.between(0, 2 ** 31 - 1) });
  return { ...drafted, ...target, occurredAt: '2021-03-08T00:30:00Z' };
};

export type Link = {
  readonly name: string;
  /** Whether enough is known for it. */
  readonly when?: (story: Story) => boolean;
  readonly ask: (door: Door, story: Story) => FuzzRequest;
  /** What the answer should have been after all that was answered before; and what is learnt from it. */
  readonly then: (reply: Reply, story: Story) => readonly string[];
};

export const expecting = (what: string, holds: boolean): readonly string[] => holds ? [] : [what];
