import { levelOfCode, REGION_LEVELS, type NamedRegion, type RegionLookup } from './region.js';

/** A register small enough to see at a glance, for the rules; the real one is tried where it is read. */
export const registerOf = (named: Readonly<Record<string, string>>): RegionLookup => {
  const all: readonly NamedRegion[] = Object.entries(named).map(([code, name]) => ({ code, name })).sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    find: (code) => {
      const level = levelOfCode(code);
      const name = named[code];
      if (!level || name === undefined) return undefined;
      const parts = code.split('.');
      const path = Object.fromEntries(parts.map((_, depth) => [REGION_LEVELS[depth]!, named[parts.slice(0, depth + 1).join('.')]!]));
      return { code, name, level, path: path as { province: string } };
    },
    within: (parent, level) => all.filter(({ code }) => levelOfCode(code) === level && (parent === undefined || code.startsWith(`${parent}.`))),
  };
};

export const LOMBOK = registerOf({
  '52': 'Nusa Tenggara Barat', '53': 'Nusa Tenggara Timur',
  '52.01': 'Kabupaten Lombok Barat', '52.71': 'Kota Mataram', '52.72': 'Kota Bima', '52.06': 'Kabupaten Bima',
  '52.71.01': 'Ampenan', '52.71.04': 'Sekarbela', '52.71.05': 'Selaparang', '52.01.01': 'Gerung',
  '52.71.01.1010': 'Kebun Sari', '52.71.01.1013': 'Bintaro', '52.71.04.1005': 'Kekalik Jaya', '52.71.05.1004': 'Karang Baru',
  '52.71.04.1006': 'Karang Baru', '52.01.01.1001': 'Gerung Utara', '52.01.01.2001': 'Kebon Sari', '52.01.01.1002': 'Dasan Geres', '52.01.01.2002': 'Dasan Geres',
});
