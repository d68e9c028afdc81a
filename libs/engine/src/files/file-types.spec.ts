import { describe, expect, it } from '@jest/globals';
import { FILE_TYPES, onlyOfType, type FileType } from './file-types.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const SAMPLES: Readonly<Record<FileType, string>> = {
  'application/pdf': '%PDF-1.4\n%%EOF',
  'image/jpeg': '\xff\xd8\xff\xe0 a photo',
  'image/png': '\x89PNG\r\n\x1a\n a photo',
  'image/webp': 'RIFF1234WEBPVP8 ',
  [XLSX]: `PK\x03\x04${'x'.repeat(30)}xl/workbook.xml`,
  [DOCX]: `PK\x03\x04${'x'.repeat(30)}word/document.xml`,
};

const passes = async (content: string, type: FileType, size = 5): Promise<boolean> => {
  const bytes = Buffer.from(content, 'latin1');
  async function* parts(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
  }
  const passed: Uint8Array[] = [];
  try {
    for await (const chunk of onlyOfType(parts(), type)) passed.push(chunk);
  } catch {
    return false;
  }
  return Buffer.concat(passed).equals(bytes);
};

describe('the kind of a file', () => {
  it.each(FILE_TYPES)('%s is borne out by its own bytes, and no other kind is', async (type) => {
    for (const [kind, content] of Object.entries(SAMPLES)) expect([kind, await passes(content, type)]).toEqual([kind, kind === type]);
  });

  it.each([1, 2, 3, 1_000])('is seen in whatever portions the bytes come: %d', async (size) => {
    for (const type of FILE_TYPES) expect(await passes(SAMPLES[type], type, size)).toBe(true);
  });

  it.each(['', '<html><script>', 'MZ', 'PK\x03\x04 any other archive', '\n%PDF-1.4'])('is none of those that are kept where the bytes are %j', async (content) => {
    for (const type of FILE_TYPES) expect(await passes(content, type)).toBe(false);
  });
});
