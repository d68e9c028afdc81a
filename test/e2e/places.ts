import type { Answer, Client, CommandOptions } from './client.js';

/** Kelurahan of Mataram: inside the demo accounts' regency. */
export const MATARAM = [
  '52.71.03.1004', '52.71.03.1005', '52.71.03.1006', '52.71.03.1007', '52.71.01.1004', '52.71.01.1005', '52.71.02.1001', '52.71.04.1005',
] as const;
/** A kelurahan of Bandung, outside it. */
export const BANDUNG = '32.73.01.1001';
/** The morning on which the tests take place. */
export const MORNING = '2021-03-08T01:00:00.000Z';

export const locationIn = (region: string, programme = 'kotaku-cfw'): string => `${programme}-2021-${region}`;

export const designationOf = (region: string, programme = 'kotaku-cfw') => ({
  programme, fiscalYear: 2021, region, sk: { number: '177/KPTS/M/2021', date: '2021-02-15', row: 1 }, amount: 300_000_000, satker: `bppw-${region.slice(0, 2)}`,
});

export const designate = async (centre: Client, region: string, programme = 'kotaku-cfw', options: CommandOptions = {}): Promise<Answer> =>
  centre.command(locationIn(region, programme), 'designate-location', designationOf(region, programme), options);

/** Designated, and its id. */
export const designated = async (centre: Client, region: string, programme = 'kotaku-cfw'): Promise<string> => {
  const { status, body } = await designate(centre, region, programme);
  if (status !== 200) throw new Error(`designation of ${region}: ${status} ${JSON.stringify(body)}`);
  return locationIn(region, programme);
};
