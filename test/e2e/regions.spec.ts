import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type RunningServer } from './start-server.js';

const CODES = [/^\d{2}$/, /^\d{2}\.\d{2}$/, /^\d{2}\.\d{2}\.\d{2}$/, /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/] as const;

type Named = { readonly code: string; readonly name: string };

let server: RunningServer;

const within = async (region?: string, role: Parameters<RunningServer['signIn']>[0] = 'pengawas-pusat', as?: Parameters<RunningServer['signIn']>[1]): Promise<readonly Named[]> => {
  const { status, body } = await (await server.signIn(role, as)).get(`/v1/regions${region === undefined ? '' : `?within=${region}`}`);
  expect(status).toBe(200);
  return body.regions;
};

beforeAll(async () => { server = await startServer(); }, 60_000);
afterAll(() => server.stop());

describe('the register of regions', () => {
  it('begins with the provinces and goes one level further down each time, in the order of the codes', async () => {
    const levels = await Promise.all([undefined, '52', '52.71', '52.71.01'].map((region) => within(region)));
    levels.forEach((regions, level) => {
      expect(regions.length).toBeGreaterThan(1);
      expect(regions.filter(({ code }) => !CODES[level]!.test(code))).toEqual([]);
      expect(regions.map(({ code }) => code)).toEqual(regions.map(({ code }) => code).toSorted());
    });
    expect(levels.map((regions, level) => regions.find(({ code }) => ['52', '52.71', '52.71.01', '52.71.01.1007'][level] === code)?.name))
      .toEqual(['Nusa Tenggara Barat', 'Kota Mataram', 'Ampenan', 'Ampenan Utara']);
  });

  it('names in a region only what lies in it, and nothing below the villages', async () => {
    expect((await within('52')).every(({ code }) => code.startsWith('52.'))).toBe(true);
    expect((await within('52.71')).every(({ code }) => code.startsWith('52.71.'))).toBe(true);
    expect(await within('52.71.01.1007')).toEqual([]);
    expect(await within('99')).toEqual([]);
  });

  it('says where it comes from, so that it can be credited', async () => {
    const { body } = await (await server.signIn('auditor')).get('/v1/regions');
    expect(body.source).toMatch(/idn-area-data.*\d+\.\d+/);
  });

  it('is the same for everybody: names are no secret of any authority', async () => {
    expect(await within('32', 'fasilitator', { regions: ['52.71'] })).toEqual(await within('32'));
  });

  it('is told to nobody who is not signed in, and of no code that is none', async () => {
    expect((await server.anonymous.get('/v1/regions')).body.code).toBe('session.missing');
    const { status, body } = await (await server.signIn('ppk')).get('/v1/regions?within=5271');
    expect([status, body.errors[0]]).toEqual([422, expect.objectContaining({ pointer: '/within', sentence: { id: expect.any(String), en: expect.any(String) } })]);
  });
});
