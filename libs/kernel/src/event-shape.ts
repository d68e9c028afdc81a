import type { Event } from './message.js';

type Kind = 'text' | 'number' | 'flag' | 'list' | 'object';
/** What a field holds: of an object, what its own fields hold; with `?`, where it is there at all. */
type Held = Kind | `${Kind}?` | Shape;
export type Shape = { readonly [field: string]: Held };

type KindOf<V> = V extends string ? 'text' : V extends number ? 'number' : V extends boolean ? 'flag' : V extends readonly unknown[] ? 'list' : 'object';
type HeldIn<D, F extends keyof D> = Record<never, never> extends Pick<D, F>
  ? `${KindOf<NonNullable<D[F]>>}?`
  : KindOf<D[F]> | (KindOf<D[F]> extends 'object' ? ShapeOf<D[F]> : never);

/** Every field of the type, and none besides: what is missing here does not compile. */
export type ShapeOf<D> = { readonly [F in keyof D]-?: HeldIn<D, F> };
export type EventShapes<E extends Event> = { readonly [T in E['type']]: ShapeOf<Extract<E, { readonly type: T }>['data']> };

export type Fits = (value: unknown) => boolean;

/** Whether a value has all that the shape asks for; what it has besides is its own business. Made once for a shape and asked for every event. */
export const fitsTo = (shape: Shape): Fits => {
  const parts = Object.entries(shape).map(([field, held]) => partOf(field, held));
  return (value) => {
    if (!isObject(value)) return false;
    for (const { field, optional, holds } of parts) {
      const held = value[field];
      if (held === undefined ? !optional : !holds(held)) return false;
    }
    return true;
  };
};

type Part = { readonly field: string; readonly optional: boolean; readonly holds: Fits };

const partOf = (field: string, held: Held): Part => {
  if (typeof held === 'object') return { field, optional: false, holds: fitsTo(held) };
  const optional = held.endsWith('?');
  return { field, optional, holds: HOLDS[(optional ? held.slice(0, -1) : held) as Kind] };
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const HOLDS: { readonly [K in Kind]: Fits } = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  flag: (value) => typeof value === 'boolean',
  list: (value) => Array.isArray(value),
  object: isObject,
};
