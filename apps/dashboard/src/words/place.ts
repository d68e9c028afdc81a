import type { Schemas } from '../api/client.js';
import { both, type Bilingual } from './bilingual.js';

type Names = Schemas['RegionNamesDto'];

/** Of the smallest area that is named. Sidomulyo exists 98 times: it never stands without the place around it. */
export const nameOf = ({ village, district, regency, province }: Names): Bilingual => {
  const name = village ?? district ?? regency ?? province;
  return both(name, name);
};

export const placeOf = ({ village, district, regency, province }: Names): string =>
  [...(village === undefined || district === undefined ? [] : [`Kec. ${district}`]), ...(village === undefined && district === undefined ? [] : [regency]), province].filter((name) => name !== undefined).join(' · ');
