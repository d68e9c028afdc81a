/** Seeded chance: the same seed gives the same luck, on every machine. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number;
  readonly happens: (share: number) => boolean;
  readonly pick: <T>(options: readonly T[]) => T;
  /** How long people take: mostly less than usual, now and then a multiple of it. */
  readonly around: (usual: number) => number;
};

/** Every name draws from a sequence of its own (SplitMix32), so that one life never disturbs another. */
export const chanceOf = (name: string): Chance => {
  let state = hashOf(name);
  const next = (): number => {
    state = (state + 0x9e37_79b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0_aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a_2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    happens: (share) => next() < share,
    pick: (options) => options[Math.floor(next() * options.length)]!,
    around: (usual) => usual * (0.4 + 0.6 * next() + 2.4 * next() ** 5),
  };
};

/** FNV-1a over the characters. */
const hashOf = (text: string): number => {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  return hash;
};
