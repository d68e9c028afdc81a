// Imports that stand at each of their steps, so that each can be looked at.
import type { House } from '../browser.js';

const TITLES = 'No SK;Tanggal SK;Program;TA;Provinsi;Kab/Kota;Kecamatan;Desa/Kelurahan;Kode Wilayah;Besaran Bantuan;Satker;Catatan';
const line = (village: string, code: string, amount: string): string => `177/KPTS/M/2021;01/03/2021;KOTAKU APBN;2021;Nusa Tenggara Barat;Kota Mataram;Ampenan;${village};${code};${amount};bppw-52;`;
const LINES = [line('Pejeruk', '52.71.01.1006', '1 miliar'), line('Pejarakan Kariya', '52.71.01.9999', '1 miliar'), line('Banjar', '52.71.01.1009', 'banyak'), line('Pejeruk', '52.71.01.1006', '1 miliar'), line('Taman Sarri', '52.71.01.1008', '1 miliar')];

/** The ids by the step that the import has come to. */
export const importsIn = async ({ enter, server }: House): Promise<Readonly<Record<string, string>>> => {
  const { page, context } = await enter('pengawas-pusat');
  const headers = { origin: server.base };
  const post = async (path: string, data: object | string, type: string): Promise<{ readonly id: string }> => {
    const answer = await context.request.post(`${server.base}/v1/imports${path}`, { headers: { ...headers, 'content-type': type }, data });
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
    return (await answer.json()) as { id: string };
  };
  const uploaded = async (title: string): Promise<string> => (await post(`?kind=designation&name=${title}.csv`, [title, TITLES, ...LINES].join('\r\n'), 'text/csv')).id;
  const checked = async (title: string): Promise<string> => {
    const id = await uploaded(title);
    await post(`/${id}/mapping`, { headerRow: 2 }, 'application/json');
    return id;
  };
  const applied = await checked('diterapkan');
  await post(`/${applied}/apply`, { choice: 'valid-rows' }, 'application/json');
  await page.goto(`/impor/${applied}`);
  await page.getByRole('heading', { level: 2, name: 'Batalkan impor' }).waitFor();
  const ids = { uploaded: await uploaded('diunggah'), checked: await checked('diperiksa'), applied };
  await context.close();
  return ids;
};
