import { createHash } from 'node:crypto';
import type { FileReference } from '@app/programme';
import type { Answer, Client } from './client.js';

export type SampleFile = FileReference & { readonly content: Buffer; readonly type: string };

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MARKS = { 'application/pdf': '%PDF-1.4\n', 'image/png': '\x89PNG\r\n\x1a\n', [XLSX]: 'PK\x03\x04' } as const;

/** As much of a file as tells its kind, and the text that makes it another one. */
export const sampleFile = (name: string, type: keyof typeof MARKS, text = name): SampleFile => {
  const content = Buffer.concat([Buffer.from(MARKS[type], 'latin1'), Buffer.from(text)]);
  return { name, type, content, bytes: content.length, hash: createHash('sha256').update(content).digest('hex') };
};

export const referenceTo = ({ hash, bytes, name }: FileReference): FileReference => ({ hash, bytes, name });

export const addressOfFile = (locationId: string, { hash }: Pick<FileReference, 'hash'>): string => `/v1/locations/${locationId}/files/${hash}`;

type Sent = { readonly type?: string; readonly content?: string | Uint8Array<ArrayBuffer> | ReadableStream; readonly hash?: string };

export const sendFile = async (client: Client, locationId: string, file: SampleFile, { type = file.type, content = new Uint8Array(file.content), hash = file.hash }: Sent = {}): Promise<Answer> => {
  const response = await fetch(`${client.url}${addressOfFile(locationId, { hash })}`, {
    method: 'PUT', headers: { ...client.headers, 'content-type': type }, body: content, ...(content instanceof ReadableStream ? { duplex: 'half' } : {}),
  });
  return { status: response.status, headers: response.headers, body: await response.json() as unknown };
};

export const takeFile = async (client: Client, locationId: string, file: Pick<FileReference, 'hash'>, { method = 'GET', ...headers }: Readonly<Record<string, string>> = {}) => {
  const response = await fetch(`${client.url}${addressOfFile(locationId, file)}`, { method, headers: { ...client.headers, ...headers } });
  return { status: response.status, headers: response.headers, content: Buffer.from(await response.arrayBuffer()) };
};
