import type { Bilingual, Unmet } from '@app/kernel';

type Catalogue = { readonly [code: string]: (params: never) => Bilingual };
type Particulars<C extends Catalogue, Code extends keyof C> = Parameters<C[Code]> extends readonly [infer P]
  ? [params: P, clause?: string]
  : [params?: undefined, clause?: string];

/** Names one reason of a catalogue, with the clause it rests on where there is one: a code without its sentence does not compile. */
export const refusal = <C extends Catalogue>(catalogue: C) =>
  <Code extends keyof C & string>(code: Code, ...[params, clause]: Particulars<C, Code>): Unmet => {
    const sentence = (catalogue[code] as (params: unknown) => Bilingual)(params);
    return clause === undefined ? { code, sentence } : { code, sentence, clause };
  };
