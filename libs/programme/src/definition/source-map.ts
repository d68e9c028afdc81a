export type Place = { readonly file: string; readonly line: number };

/** Where each part of a resolved definition was written, by JSON pointer. */
export type SourceMap = { readonly [pointer: string]: Place };

/** The place of the part itself, or of the nearest part around it that was written down. */
export const placeOf = (sources: SourceMap, pointer: string): Place | undefined =>
  sources[pointer] ?? (pointer === '' ? undefined : placeOf(sources, pointer.slice(0, pointer.lastIndexOf('/'))));
