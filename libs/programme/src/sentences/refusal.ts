import type { Bilingual, Unmet } from '@app/kernel';

type Catalogue = { readonly [code: string]: (params: never) => Bilingual };
type ParamsOf<C extends Catalogue, Code extends keyof C> = Parameters<C[Code]> extends readonly [infer P] ? [params: P] : [];

/** Names one reason of a catalogue: a code without its sentence does not compile. */
export const refusal = <C extends Catalogue>(catalogue: C) =>
  <Code extends keyof C & string>(code: Code, ...[params]: ParamsOf<C, Code>): Unmet =>
    ({ code, sentence: (catalogue[code] as (params: unknown) => Bilingual)(params) });
