import type { PlainDate, Role } from '@app/kernel';
import type { Contact } from '@app/programme';
import type { Regions } from '../ports/index.js';

/** Kota Mataram, where the demo accounts of the field work. */
export const HOME = { region: '52.71', locations: 14 } as const;

type Office = { readonly role: Role; readonly key: string; readonly unit: string; /** Digits and dots of the region it answers for. */ readonly width: 0 | 2 | 5 };

const OFFICES: readonly Office[] = [
  { role: 'pengawas-pusat', key: 'pusat', unit: 'Tim Pengawasan Pusat', width: 0 },
  { role: 'satker', key: 'bppw', unit: 'BPPW', width: 2 },
  { role: 'ppk', key: 'ppk', unit: 'PPK', width: 2 },
  { role: 'korkot', key: 'korkot', unit: 'Korkot', width: 5 },
  { role: 'fasilitator', key: 'tim', unit: 'Tim Fasilitator', width: 5 },
];

/** Have none on purpose: what reaches nobody is to be seen too. So it is where a place replaces one of another regency. */
const SILENT: ReadonlySet<string> = new Set(['bppw-12', 'ppk-33', 'korkot-36.02']);

/** An address that leads nowhere for every office that has one of these places. Offices, no people. */
export const officesOf = (places: readonly string[], regions: Regions, validFrom: PlainDate): readonly Contact[] => OFFICES.flatMap(({ role, key, unit, width }) => {
  const codes = [...new Set(places.map((place) => place.slice(0, width)))].sort();
  return codes.filter((code) => !SILENT.has(nameOf(key, code))).map((region): Contact => ({
    contact: nameOf(key, region), role, region, language: 'id', validFrom,
    unit: `${unit} ${regions.find(region)?.name ?? ''}`.trim(), mail: `${nameOf(key, region).replaceAll('.', '-')}@simulasi.example`,
  }));
});

/** Who is in the directory already stays as he is; where he serves some programmes only, the office serves the others. */
export const missingAmong = (offices: readonly Contact[], known: readonly Contact[], programmes: readonly string[]): readonly Contact[] => offices.flatMap((office) => {
  const there = known.filter(({ role, region }) => role === office.role && region === office.region);
  if (there.length === 0) return office;
  const left = programmes.filter((programme) => there.every((one) => one.programmes?.includes(programme) === false));
  return left.length === 0 ? [] : { ...office, contact: `${office.contact}-umum`, programmes: left };
});

const nameOf = (key: string, region: string): string => (region === '' ? key : `${key}-${region}`);
