import { FileRefusedError } from '../ports/index.js';

/** Bytes that every file of a kind has at the same places, each written as the character of its number. */
type Mark = { readonly at: number; readonly bytes: string };
type FileKind = { readonly extension: string; readonly marks: readonly Mark[]; /** Of a zip file: what the name of a part begins with. */ readonly part?: string };

const ZIP: readonly Mark[] = [{ at: 0, bytes: 'PK\x03\x04' }];

/** What is kept, by its media type. */
const KINDS = {
  'application/pdf': { extension: 'pdf', marks: [{ at: 0, bytes: '%PDF-' }] },
  'image/jpeg': { extension: 'jpg', marks: [{ at: 0, bytes: '\xff\xd8\xff' }] },
  'image/png': { extension: 'png', marks: [{ at: 0, bytes: '\x89PNG\r\n\x1a\n' }] },
  'image/webp': { extension: 'webp', marks: [{ at: 0, bytes: 'RIFF' }, { at: 8, bytes: 'WEBP' }] },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { extension: 'xlsx', marks: ZIP, part: 'xl/' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { extension: 'docx', marks: ZIP, part: 'word/' },
} as const satisfies Readonly<Record<string, FileKind>>;

export type FileType = keyof typeof KINDS;
export const FILE_TYPES = Object.keys(KINDS) as readonly FileType[];

export const extensionOf = (type: FileType): string => KINDS[type].extension;

const MARKS_WITHIN = 12;

const bears = (head: Buffer, { marks }: FileKind): boolean =>
  marks.every(({ at, bytes }) => head.subarray(at, at + bytes.length).toString('latin1') === bytes);

/** The same bytes, unless they turn out to be of another kind than was said. */
export async function* onlyOfType(content: AsyncIterable<Uint8Array>, type: FileType): AsyncGenerator<Uint8Array> {
  const kind: FileKind = KINDS[type];
  let head = Buffer.alloc(0);
  let before = Buffer.alloc(0);
  let hasPart = kind.part === undefined;
  for await (const chunk of content) {
    if (head.length < MARKS_WITHIN) {
      head = Buffer.concat([head, chunk.subarray(0, MARKS_WITHIN)]);
      if (head.length >= MARKS_WITHIN && !bears(head, kind)) throw new FileRefusedError('type-differs');
    }
    if (!hasPart && kind.part !== undefined) {
      const near = Buffer.concat([before, chunk]); // a name may lie across two chunks
      hasPart = near.includes(kind.part);
      before = near.subarray(-kind.part.length);
    }
    yield chunk;
  }
  if (!bears(head, kind) || !hasPart) throw new FileRefusedError('type-differs');
}
