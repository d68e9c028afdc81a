import { describe, expect, it } from '@jest/globals';
import { onlyOfType } from '../files/index.js';
import type { FileStore } from '../ports/index.js';
import { SampleFiles } from './sample-files.js';

const all = async (content: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
};

describe('the files of the sample', () => {
  it('are small, of the kind they say, marked as samples, and the same again', async () => {
    const samples = new SampleFiles();
    const sent: { readonly type: string; readonly content: Buffer }[] = [];
    const store = { put: async (_: unknown, content: AsyncIterable<Uint8Array>, { type }: { readonly type: 'image/png' | 'application/pdf' }) => { sent.push({ type, content: await all(onlyOfType(content, type)) }); } } as unknown as FileStore;
    const command = { type: 'FollowUpFinding', data: { finding: 'finding-1', action: 'x', files: [samples.named('rkm-1', 'pdf'), samples.named('foto-work-1-50', 'jpg')] } } as const;
    await samples.send(store, command, { locationId: 'a', account: 'ppk', at: '2021-06-01T00:00:00.000Z' as never });
    expect(sent.map(({ type }) => type)).toEqual(['application/pdf', 'image/png']);
    expect(sent.every(({ content }) => content.length < 6_000)).toBe(true);
    expect(String(sent[0]?.content)).toContain('CONTOH / SAMPLE');
    expect(new SampleFiles().named('rkm-1', 'pdf')).toEqual(command.data.files[0]);
  });
});
