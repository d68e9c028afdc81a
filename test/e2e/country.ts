import { ROLES, type Role } from '@app/kernel';
import type { Definition } from '@app/programme';
import type { Client } from './client.js';
import { startServer, type RunningServer } from './start-server.js';

const VILLAGES = [
  ...Array.from({ length: 9 }, (_, at) => `52.71.05.100${at + 1}`),
  ...Array.from({ length: 7 }, (_, at) => `52.71.06.100${at + 1}`),
  ...Array.from({ length: 5 }, (_, at) => `52.71.04.100${at + 1}`),
];
const PLACES: Readonly<Record<Definition['unit']['level'], readonly string[]>> = {
  village: VILLAGES,
  district: ['52.71.01', '52.71.02', '52.71.03', '52.71.04', '52.71.05', '52.71.06'],
  regency: ['52.71', '52.01'],
};

/** A server with the shipped laws, the officers of one city up to the nation, and a DIPA in force. */
export type Country = {
  readonly server: RunningServer;
  readonly offices: Readonly<Record<Role, Client>>;
  /** A place where the programme has no location yet. */
  place(definition: Definition): string;
  /** That many villages which may found an institution there. */
  villages(region: string, count: number): readonly string[];
};

/** Later than anything that happens in these stories, so that every field day has come. */
const NOW = '2022-03-01T04:00:00.000Z';

export const openCountry = async (): Promise<Country> => {
  const server = await startServer({ now: NOW });
  const offices = Object.fromEntries(await Promise.all(ROLES.map(async (role) => [role, await server.signIn(role)] as const))) as Record<Role, Client>;
  const country: Country = { server, offices, place: places(), villages };
  await recordDipa(country, 'bppw-52');
  return country;
};

export const recordDipa = (country: Country, satker: string) =>
  budget(country, satker, 'record-dipa', { number: `DIPA-${satker}/2021`, date: '2021-01-04', amount: 50_000_000_000 });

/** A command to the DIPA of 2021. */
export const budget = async ({ offices }: Country, satker: string, command: string, body: object): Promise<void> => {
  const { status } = await offices.satker.post(`/v1/budgets/${satker}/2021/commands/${command}`, body);
  if (status !== 200) throw new Error(`${command} of ${satker} answered ${status}`);
};

const villages = (region: string, count: number): readonly string[] =>
  region.length > '52.71.01'.length ? [region] : Array.from({ length: count }, (_, at) => `${region}${region.length > '52.71'.length ? '' : '.01'}.${1001 + at}`);

const places = () => {
  const taken = new Map<string, number>();
  return ({ programme, unit }: Definition): string => {
    const count = taken.get(programme) ?? 0;
    taken.set(programme, count + 1);
    const place = PLACES[unit.level][count];
    if (place === undefined) throw new Error(`there is no further ${unit.level} for ${programme}`);
    return place;
  };
};
