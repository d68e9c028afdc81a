import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { EVENT_STORE, SHEET_WRITER, type CellValue, type EventStore, type SheetWriter } from '@app/engine';
import type { Client } from './client.js';
import { BANDUNG, designated, MATARAM, MORNING } from './places.js';
import { csvOf as csv, excelOf as excel, fileOf as bytesOf, toldIn } from './sheets.js';
import { startServer, type RunningServer } from './start-server.js';

let server: RunningServer;
let centre: Client;
let ppk: Client;
let after: string;

beforeAll(async () => {
  server = await startServer({ now: MORNING });
  centre = await server.signIn('pengawas-pusat');
  ppk = await server.signIn('ppk', { regions: ['52'] });
  for (const region of [...MATARAM, BANDUNG]) await designated(centre, region);
  after = (await centre.post('/v1/emergency/commands/declare-emergency', { reference: 'K-1', from: '2021-03-01', reason: 'Uji' })).body.position;
}, 60_000);
afterAll(() => server.stop());

/** Counted from the journal, past the tables. */
const designatedIn = async (prefix: string): Promise<string[]> => {
  const ids: string[] = [];
  for await (const { stream, type } of server.app.get<EventStore>(EVENT_STORE).readAll({ filter: { streamPrefixes: [prefix] } })) if (type === 'LocationDesignated') ids.push(stream.slice('Location-'.length));
  return ids.sort();
};

describe('a list as a file', () => {
  it('holds every location of the journal once, codes as texts, days as days and amounts as numbers', async () => {
    const rows = await excel(centre, `/v1/exports/locations.xlsx?after=${after}`);
    const at = rows.findIndex(([first]) => first === 'Kode lokasi');
    const headings = rows[at] as string[];
    const body = rows.slice(at + 1, -1);
    expect(body.map(([id]) => id).sort()).toEqual(await designatedIn('Location-'));
    const column = (name: string) => body.map((row) => row[headings.indexOf(name)]);
    expect(column('Kode wilayah')).toContain('52.71.03.1004');
    expect(new Set(column('Besaran bantuan (Rp)'))).toEqual(new Set([300_000_000]));
    expect(column('Tanggal SK')[0]).toEqual(new Date('2021-02-15T00:00:00Z'));
    expect(rows.at(-1)?.[0]).toBe('Akhir daftar: 9 baris.');
  });

  it('says what it is about, up to where, by whom, and is called after its list and day', async () => {
    const { response, bytes } = await bytesOf(ppk, `/v1/exports/locations.csv?province=52&fiscalYear=2021&after=${after}&lang=en`);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="locations-2021-03-08.csv"');
    expect(response.headers.get('content-type')).toMatch(/^text\/csv/);
    const head = (parse(bytes, { delimiter: ';', bom: true, relax_column_count: true, skip_empty_lines: true }) as string[][]).slice(0, 6).map(([line]) => line);
    expect(head).toEqual([
      'List of locations', 'Filters: fiscal year: 2021 · province: 52 Nusa Tenggara Barat', 'Authority: 52', expect.stringMatching(/^Data as of position \d{20}\/\d{20}$/),
      expect.stringMatching(/^Asked for at 8 March 2021 08:00 WIB by .+ \(the commitment officer \(PPK\), .+\)$/), 'Location id',
    ]);
  });

  it('holds what its own route shows, and nothing of elsewhere', async () => {
    const ids = (await csv(ppk, `/v1/exports/locations.csv?after=${after}`)).map(([id]) => id).filter((id) => id?.startsWith('kotaku-cfw-'));
    expect(ids.sort()).toEqual(await designatedIn('Location-kotaku-cfw-2021-52'));
    const { body } = await ppk.get('/v1/deadlines?limit=200');
    const deadlines = await csv(ppk, `/v1/exports/deadlines.csv?after=${after}`);
    expect(deadlines.at(-1)).toEqual([`Akhir daftar: ${body.total} baris.`]);
    expect(deadlines.find(([first]) => first === 'Kode lokasi')).toEqual(expect.arrayContaining(['Sisa hari kerja', 'Hambatan', 'Giliran']));
    expect(toldIn(deadlines, 'Kode lokasi').rows.filter((row) => row['Giliran'] === '')).toEqual([]);
    const transitions = await csv(centre, `/v1/exports/transitions.csv?after=${after}&province=32`);
    expect(transitions.slice(6, -1).map((row) => [row[2], row[11]])).toEqual(expect.arrayContaining([[`kotaku-cfw-2021-${BANDUNG}`, 'Lokasi ditetapkan']]));
    expect(transitions.flat().filter((cell) => cell.includes('52.71'))).toEqual([]);
  });

  it.each(['labour', 'money', 'late', 'reminders', 'messages', 'transitions', 'deadlines', 'locations', `locations/kotaku-cfw-2021-${MATARAM[0]}/history`])('is there for %s in both kinds', async (list) => {
    expect((await excel(centre, `/v1/exports/${list}.xlsx?after=${after}`)).at(-1)?.[0]).toMatch(/^Akhir daftar: \d+ baris\.$/);
    expect((await csv(centre, `/v1/exports/${list}.csv?after=${after}&lang=en`)).at(-1)?.[0]).toMatch(/^End of the list: \d+ rows\.$/);
  });

  it.each(['xlsx', 'csv'] as const)('never passes for a whole one where it fails midway: %s', async (format) => {
    async function* failing(): AsyncGenerator<readonly CellValue[]> {
      for (let row = 0; row < 20_000; row += 1) yield [`baris ${row} ${Math.sin(row)}`];
      throw new Error('the tables are gone');
    }
    const writer = server.app.get<{ write: SheetWriter['write'] }>(SHEET_WRITER);
    const { write } = writer;
    writer.write = (kind, sheet) => write(kind, { ...sheet, rows: failing() });
    try {
      const response = await centre.open(`/v1/exports/locations.${format}`, {}, AbortSignal.timeout(20_000));
      expect(response.status).toBe(200);
      await expect(response.arrayBuffer()).rejects.toThrow();
    } finally {
      writer.write = write;
    }
  });

  it('is refused in words where it cannot be given', async () => {
    expect((await centre.get('/v1/exports/locations.pdf')).status).toBe(404);
    expect((await centre.get('/v1/exports/locations.xlsx?lang=fr')).body).toMatchObject({ status: 422, errors: [{ pointer: '/lang' }] });
    expect((await centre.get('/v1/exports/locations.xlsx?limit=5')).body).toMatchObject({ errors: [{ pointer: '/limit', code: 'field.unknown' }] });
    expect((await ppk.get('/v1/exports/messages.xlsx')).status).toBe(403);
    expect((await ppk.get(`/v1/exports/locations/kotaku-cfw-2021-${BANDUNG}/history.xlsx`)).status).toBe(404);
  });
});
