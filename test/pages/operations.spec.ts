// What breaks is seen by the operator, apart from how late the programmes are, and mended from the screen.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import type { Locator, Page } from 'playwright-core';
import { signIn, type Client } from '../system/client.js';
import { eventually, MID_SAMPLE, openHouse, type House, type Person } from './browser.js';
import { startMoodyMailServer, type MoodyMailServer } from './moody-mail-server.js';

const STAGE = 'PROGRESS_INSPECTION';
const TABLE = 'location_board';
/** Letters go out with the next round, once a minute. */
const WITH_LETTERS_MS = 240_000;

type Message = { readonly message: string; readonly recipient: string; readonly status: string };
type Rule = { readonly rule: string; readonly lastAt?: string; readonly ofWeek: number };

let directory: string;
let mail: MoodyMailServer;
let house: House;
let operator: Person;
let page: Page;
let [client, ppk]: Client[] = [];

const answer = async <Body>(path: string, by = client): Promise<Body> => (await by!.get(path)).body as Body;
const messages = async (status: string): Promise<readonly Message[]> => (await answer<{ messages: Message[] }>(`/v1/messages?status=${status}&limit=200`)).messages;

const table = (name: string): Locator => page.getByRole('region', { name, exact: true }).getByRole('table');

/** Everything due is reminded of by hand: so many letters. */
const remind = async (): Promise<void> => {
  const query = { stage: STAGE, running: true };
  const { total } = (await ppk!.post('/v1/bulk/preview', { action: 'remind', query })).body as { total: number };
  const { status } = await ppk!.post('/v1/bulk', { action: 'remind', query, expected: total });
  expect([status, total > 0]).toEqual([201, true]);
};

/** A row that no reader can make anything of, as after a bad copy of the file. */
const damage = (locationId: string): void => {
  const tables = new Database(join(directory, 'read-models.db'));
  const { changes } = tables.prepare(`UPDATE ${TABLE} SET hindrances = 'rusak' WHERE key = ?`).run(locationId);
  tables.close();
  expect(changes).toBe(1);
};

describe('the operations screen', () => {
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'operations-'));
    mail = await startMoodyMailServer();
    house = await openHouse({ TAHAPAN_DEMO: 'mataram', TAHAPAN_NOW: MID_SAMPLE, TAHAPAN_DATA: directory, SMTP_URL: mail.url, TAHAPAN_MAIL_FROM: 'tahapan@contoh.example' });
    operator = await house.enter('operator');
    page = operator.page;
    [client, ppk] = await Promise.all([signIn(house.server.base, { demo: 'operator' }), signIn(house.server.base, { demo: 'ppk' })]);
  });
  afterAll(async () => {
    client?.close();
    ppk?.close();
    await house.close();
    await mail.close();
    rmSync(directory, { recursive: true, force: true });
  });

  it('tells of each rule when it last fired, and why one never did', async () => {
    await operator.visit('/operasional');
    const { rules } = await answer<{ rules: readonly Rule[] }>('/v1/operations/firings');
    expect(rules.some(({ lastAt }) => lastAt !== undefined)).toBe(true);
    expect(rules.some(({ lastAt }) => lastAt === undefined)).toBe(true);
    const rungs = table('Anak tangga pengingat');
    for (const { rule, lastAt, ofWeek } of rules.filter((one) => /^H[+-]/.test(one.rule))) {
      const row = rungs.locator('tr', { hasText: `${rule}:` });
      expect(await row.locator('td').last().innerText()).toBe(String(ofWeek));
      expect(await row.getByText('belum pernah', { exact: true }).count()).toBe(lastAt === undefined ? 1 : 0);
    }
  });

  it('tells of letters that were refused, and sends one again once the mail server takes it', async () => {
    mail.refuse();
    await remind();
    await eventually(async () => (await messages('abandoned')).length > 0);
    await operator.visit('/operasional');
    const failed = table('Kiriman gagal');
    await failed.locator('tbody tr').first().waitFor();
    await eventually(async () => await failed.locator('tbody tr').count() === (await messages('abandoned')).length && (await messages('claimed')).length === 0);
    const abandoned = await messages('abandoned');
    await table('Pengingat yang tidak sampai').locator('tbody tr').first().waitFor();

    mail.accept();
    const before = mail.taken();
    const row = failed.locator('tbody tr').first();
    const recipient = await row.locator('th').innerText();
    await row.getByRole('button', { name: 'Coba lagi' }).click();
    await eventually(async () => (await messages('sent')).some((one) => one.recipient === recipient && abandoned.some(({ message }) => message === one.message)));
    expect(mail.taken()).toBeGreaterThan(before);
    await eventually(async () => await failed.locator('tbody tr').count() === abandoned.length - 1);
  }, WITH_LETTERS_MS);

  it('tells of a history that stopped in a table, why, and lets it go on once the table is built anew', async () => {
    const { deadlines: [place] } = await answer<{ deadlines: [{ locationId: string }] }>(`/v1/deadlines?stage=${STAGE}&running=true`, ppk);
    damage(place.locationId);
    const { revision } = await answer<{ revision: number }>(`/v1/locations/${place.locationId}`, ppk);
    expect((await ppk!.command(place.locationId, 'flag-hindrance', { code: 'cuaca' }, { revision })).status).toBe(200);
    await eventually(async () => (await answer<{ parked: unknown[] }>('/v1/operations/parked')).parked.length === 1);

    await operator.visit('/operasional');
    const stopped = table('Riwayat yang berhenti');
    await stopped.getByText(`Location-${place.locationId}`).waitFor();
    await page.getByRole('button', { name: `Coba lagi Location-${place.locationId} di ${TABLE}` }).click();
    await page.getByText('masih berhenti pada peristiwa', { exact: false }).waitFor();

    await page.getByRole('button', { name: `Bangun ulang ${TABLE}` }).click();
    await page.getByText('Tidak ada riwayat yang berhenti.').waitFor();
    expect((await answer<{ parked: unknown[] }>('/v1/operations/parked')).parked).toEqual([]);
    expect((await answer<{ locations: { locationId: string }[] }>('/v1/locations?hindrance=cuaca', ppk)).locations.map(({ locationId }) => locationId)).toEqual([place.locationId]);
    expect(operator.complaints).toEqual([]);
  });

  it('is for looking only to whoever does not run the machine', async () => {
    const auditor = await house.enter('auditor');
    await auditor.visit('/operasional');
    expect(await auditor.page.getByRole('button', { name: `Bangun ulang ${TABLE}` }).isDisabled()).toBe(true);
  });
});
