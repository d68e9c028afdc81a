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

/** Whether the value has all that the shape asks for. What it has besides is its own business. */
export const fits = (value: unknown, shape: Shape): boolean => {
  if (!isObject(value)) return false;
  for (const field in shape) if (!holds(value[field], shape[field]!)) return false;
  return true;
};

const holds = (value: unknown, held: Held): boolean => {
  switch (held) {
    case 'text': return typeof value === 'string';
    case 'number': return typeof value === 'number';
    case 'flag': return typeof value === 'boolean';
    case 'list': return Array.isArray(value);
    case 'object': return isObject(value);
    default: return typeof held === 'object' ? fits(value, held) : value === undefined || holds(value, held.slice(0, -1) as Kind);
  }
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
