// The papers that a follow-up and a suspension stand on.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type House, type Person } from './browser.js';

const PLACE = 'kotaku-dfat-2021-52.71.01.1010';
/** A bound against hanging on a busy machine. */
const PATIENCE_MS = 240_000;

const paper = (name: string) => {
  const content = Buffer.from(`%PDF-1.4 ${name}`);
  return { content, reference: { hash: createHash('sha256').update(content).digest('hex'), bytes: content.length, name } };
};
const REPLY = paper('tanggapan.pdf');
const LETTER = paper('surat-penundaan.pdf');

let house: House;
let centre: Person;

const command = async (name: string, data: object): Promise<void> => {
  const here = `${house.server.base}/v1/locations/${PLACE}`;
  const { revision } = (await (await centre.context.request.get(here)).json()) as { readonly revision: number };
  const answer = await centre.context.request.post(`${here}/commands/${name}`, { headers: { 'origin': house.server.base, 'idempotency-key': `files-${name}`, 'if-match': `"${revision}"` }, data });
  expect([name, answer.status()]).toEqual([name, 200]);
};

const signIn = async (demo: string): Promise<void> => {
  expect((await centre.context.request.post(`${house.server.base}/v1/sessions`, { headers: { origin: house.server.base }, data: { demo } })).status()).toBe(201);
};

describe('files of what is no evidence', () => {
  beforeAll(async () => {
    house = await openHouse();
    centre = await house.enter('pengawas-pusat');
    await command('raise-finding', { raisedBy: 'itjen', reference: 'LHP/9', blocking: false, summary: 'Kuitansi kurang' });
    await signIn('ppk');
    await command('follow-up-finding', { finding: 'finding-1', action: 'Kuitansi dilengkapi', files: [REPLY.reference] });
    await signIn('pengawas-pusat');
    await command('suspend', { reasonClass: 'bencana', reason: 'Banjir', from: '2021-06-14', until: '2021-07-14', files: [LETTER.reference] });
  }, PATIENCE_MS);
  afterAll(async () => { await house.close(); });

  it('are asked for of nobody who may add none', async () => {
    const { page, visit } = await house.enter('auditor');
    await visit(`/lokasi/${PLACE}`);
    await page.locator(`[data-missing="${LETTER.reference.hash}"]`).getByText('arsip belum diunggah').waitFor();
    expect(await page.getByLabel(/^Unggah /).count()).toBe(0);
  }, PATIENCE_MS);

  it.each([
    ['findings', REPLY], ['deadlines', LETTER],
  ] as const)('are missing, then sent and opened, in the tab %s and in the timeline', async (tab, { content, reference: { hash, name } }) => {
    const { page } = centre;
    await centre.visit(`/lokasi/${PLACE}`);
    await page.locator(`[data-missing="${hash}"]`).getByText('arsip belum diunggah').waitFor();
    await centre.visit(`/lokasi/${PLACE}?tab=${tab}`);
    await page.getByLabel(`Unggah ${name}`).setInputFiles({ name, mimeType: 'application/pdf', buffer: content });
    const link = page.getByRole('link', { name });
    await link.waitFor();
    expect((await (await centre.context.request.get((await link.getAttribute('href')) ?? '')).body()).equals(content)).toBe(true);
    await centre.visit(`/lokasi/${PLACE}`);
    await link.waitFor();
  }, PATIENCE_MS);
});
