import type { Answer, Client } from './client.js';
import { untilAnswer } from './until.js';

const TYPES = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

export const upload = async (client: Client, kind: string, name: string, content: string | Buffer): Promise<Answer> => {
  const type = TYPES[name.endsWith('.csv') ? 'csv' : 'xlsx'];
  const response = await fetch(`${client.url}/v1/imports?${new URLSearchParams({ kind, name }).toString()}`, {
    method: 'POST', headers: { ...client.headers, 'content-type': type }, body: content,
  });
  return { status: response.status, headers: response.headers, body: await response.json() as unknown };
};

/** Mapped as its headings say. */
export const checked = async (client: Client, kind: string, name: string, content: string | Buffer, mapping: object = {}): Promise<Answer> => {
  const { status, body } = await upload(client, kind, name, content);
  if (status !== 201) throw new Error(`the upload answered ${status} ${JSON.stringify(body)}`);
  return client.post(`/v1/imports/${body.id}/mapping`, { headerRow: body.proposal.headerRow, ...mapping });
};

export const ended = (client: Client, id: string): Promise<Answer> =>
  untilAnswer(({ body }) => ['applied', 'failed', 'undone'].includes(String(body.state)), () => client.get(`/v1/imports/${id}`));

export const applied = async (client: Client, id: string, choice = 'valid-rows'): Promise<Answer> => {
  const { status, body } = await client.post(`/v1/imports/${id}/apply`, { choice });
  if (status !== 202) throw new Error(`applying answered ${status} ${JSON.stringify(body)}`);
  return ended(client, id);
};

export const download = async (client: Client, path: string): Promise<{ readonly status: number; readonly bytes: Buffer }> => {
  const response = await fetch(`${client.url}${path}`, { headers: client.headers });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
};
