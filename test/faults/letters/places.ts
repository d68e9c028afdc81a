import { openRegions } from '@app/adapters/kemendagri';

/** `due`: of the one deadline that runs, in its newest version. */
export type Place = { readonly region: string; readonly locationId: string; readonly version: number; readonly due: string };

const PROVINCE = '52';
const PROGRAMME = 'kotaku-cfw';
export const STAGE = 'FACILITATOR_MOBILISATION';
/** As the schedule that comes with the system has it. */
const DUE = '2021-04-30';
/** By a letter. */
const EXTENDED_TO = '2021-05-03';
const ONE_EXTENDED_IN = 3;

/** So many, all over the province; the deadline of some is extended, which makes a second version of it. */
export const placesOf = (locations: number): readonly Place[] => {
  const villages = openRegions().within(PROVINCE, 'village');
  const step = Math.floor(villages.length / locations);
  return Array.from({ length: locations }, (_, n): Place => {
    const region = villages[n * step]!.code;
    const target = n % ONE_EXTENDED_IN === 0 ? { version: 2, due: EXTENDED_TO } : { version: 1, due: DUE };
    return { region, locationId: `${PROGRAMME}-2021-${region}`, ...target };
  });
};

const parts = (region: string, count: number): string => region.split('.').slice(0, count).join('.');

const ROLES = ['fasilitator', 'korkot', 'ppk', 'satker'] as const;
type Role = (typeof ROLES)[number];

/** Whom each rung tells: those it is for, and those who get a copy. */
export const READERS: Readonly<Record<string, readonly Role[]>> = {
  'H-14': ['fasilitator'], 'H-7': ['fasilitator', 'korkot'], 'H-3': ['fasilitator', 'korkot'], 'H-0': ['fasilitator', 'korkot'],
  'H+1': ['korkot', 'fasilitator'], 'H+3': ['ppk', 'korkot'], 'H+7': ['satker', 'ppk'],
};

/** A facilitator for each district, everybody else for each regency. */
const seatOf = (role: Role, region: string): string => parts(region, role === 'fasilitator' ? 3 : 2);

/** Under which the directory knows whoever holds a role for a place. */
export const contactOf = (role: Role, region: string): string => `${role}-${seatOf(role, region)}`;

/** Everybody who could be written to about these places, each once. */
export const contactsFor = (places: readonly Place[]): readonly object[] => {
  const contacts = places.flatMap(({ region }) => ROLES.map((role) => {
    const seat = seatOf(role, region);
    const contact = contactOf(role, region);
    return { contact, role, unit: `${role} ${seat}`, region: seat, language: 'id', mail: `${contact}@contoh.example`, validFrom: '2021-01-01' };
  }));
  return [...new Map(contacts.map((contact) => [contact.contact, contact])).values()];
};
