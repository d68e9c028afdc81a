import { openRegions } from '@app/adapters/kemendagri';

export type Place = { readonly programme: string; readonly fiscalYear: number; readonly region: string; readonly locationId: string };

const PROGRAMMES = ['kotaku-apbn', 'kotaku-bpm', 'kotaku-cfw', 'kotaku-dfat'] as const;
const FIRST_YEAR = 2012;
const YEARS = 10;

/** Forty-five thousand places in Nusa Tenggara Barat that nobody has designated yet, one after the other. */
export const freshPlaces = (): (() => Place) => {
  const villages = openRegions().within('52', 'village').map(({ code }) => code);
  let taken = 0;
  return () => {
    const n = taken++;
    const programme = PROGRAMMES[n % PROGRAMMES.length]!;
    const fiscalYear = FIRST_YEAR + Math.floor(n / PROGRAMMES.length) % YEARS;
    const region = villages[Math.floor(n / PROGRAMMES.length / YEARS)];
    if (region === undefined) throw new Error('there are no more villages to designate');
    return { programme, fiscalYear, region, locationId: `${programme}-${fiscalYear}-${region}` };
  };
};

/** The body of its `designate-location`. */
export const designationOf = ({ programme, fiscalYear, region }: Place): object => ({
  programme, fiscalYear, region, amount: 300_000_000, satker: 'bppw-52',
  sk: { number: '1/KPTS/UJI', date: `${fiscalYear}-02-01`, row: 1 },
  occurredAt: `${fiscalYear}-02-02T00:00:00Z`,
});
