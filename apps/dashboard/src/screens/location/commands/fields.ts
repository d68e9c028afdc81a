import type { paths, components } from '../../../api/openapi.js';
import type { Bilingual } from '../../../words/bilingual.js';

type Schemas = components['schemas'];
type Route = '/v1/locations/{id}/';
type BodiesUnder<Under extends 'commands' | 'reminders'> = {
  [Path in keyof paths as Path extends `${Route}${Under}/${infer Address}` ? Address : never]:
  paths[Path] extends { post: { requestBody: { content: { 'application/json': infer Body } } } } ? Body : never
};

/** Every command of a location by its address, with the body the server asks for; and the answers to its reminders. */
export type Bodies = BodiesUnder<'commands'> & BodiesUnder<'reminders'>;
export type CommandAddress = keyof Bodies;
type AnswerAddress = keyof BodiesUnder<'reminders'>;

const ANSWERS: Readonly<Record<AnswerAddress, true>> = { acknowledge: true, snooze: true };

/** They are no part of what the location holds: its revision says nothing of them. */
export const isAnswer = (address: CommandAddress): address is AnswerAddress => address in ANSWERS;

/** What is chosen from: the programmes, the roles, or a list of the law that the location is pinned to. */
export type ChoiceOf = 'programme' | 'role' | 'institution' | 'suspension' | 'acceleration' | 'finding-by' | 'functioning' | 'hindrance';

/** How a field is asked for, by what the server wants of it. `target` comes with what the command is about. */
type Kinds = {
  readonly text: string;
  readonly prose: string;
  readonly day: string;
  readonly month: string;
  readonly rupiah: number;
  readonly count: number;
  readonly decimal: number;
  readonly flag: boolean;
  readonly choice: string;
  readonly several: string[];
  readonly region: string;
  readonly lines: string[];
  readonly files: Schemas['FileReferenceDto'][];
  readonly sk: Schemas['SkDto'];
  readonly scores: Schemas['ScoredOutputDto'][];
  readonly target: string | number;
};
export type Kind = keyof Kinds;
type KindFor<Value> = { [K in Kind]: [Value] extends [Kinds[K]] ? K : never }[Kind];

export type Field = {
  readonly kind: Kind;
  readonly label: Bilingual;
  readonly hint?: Bilingual;
  readonly optional?: boolean;
  readonly of?: ChoiceOf;
  /** A day still to come: today would not do. */
  readonly isAhead?: boolean;
};

type Told = 'occurredAt';
type IsOptional<Body, Key extends keyof Body> = object extends Pick<Body, Key> ? true : false;
type FieldFor<Body, Key extends keyof Body> = Field & { readonly kind: KindFor<NonNullable<Body[Key]>> } & (IsOptional<Body, Key> extends true ? { readonly optional: true } : { readonly optional?: false });

/** A field too few, too many, of the wrong kind, or wrongly optional does not compile. In this order they are asked. */
export type FormOf<Body> = { readonly [Key in Exclude<keyof Body, Told>]-?: FieldFor<Body, Key> };
export type Forms = { readonly [Address in CommandAddress]: FormOf<Bodies[Address]> };
