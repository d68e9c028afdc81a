import type { Schemas } from '../api/client.js';
import { both, type Bilingual } from './bilingual.js';

type Names = Schemas['RegionNamesDto'];

/** Of the smallest area that is named. Sidomulyo exists 98 times: it never stands without the place around it. */
export const nameOf = ({ village, district, regency, province }: Names): Bilingual => {
  const name = village ?? district ?? regency ?? province;
  return both(name, name);
};

/** Around it, up to its regency, as offices shorten it: `Kec. Ampenan · Kota Mataram`. Nothing for a regency, which is named itself. */
const around = ({ village, district, regency }: Names): readonly string[] =>
  [village === undefined || district === undefined ? undefined : `Kec. ${district}`, village === undefined && district === undefined ? undefined : regency?.replace(/^Kabupaten /, 'Kab. ')].filter((name) => name !== undefined);

export const nearOf = (names: Names): string => around(names).join(' · ') || names.province;

export const placeOf = (names: Names): string => [...around(names), names.province].join(' · ');
