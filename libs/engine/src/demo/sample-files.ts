import { createHash } from 'node:crypto';
import type { FileReference, LocationCommand } from '@app/programme';
import type { FileType } from '../files/index.js';
import type { FileStore, Upload } from '../ports/index.js';
import { samplePdf } from './sample-pdf.js';
import { samplePhoto } from './sample-photo.js';

export type SampleFile = { readonly reference: FileReference; readonly type: FileType; readonly content: Buffer };

const NOT_OFFICIAL = ['Berkas contoh yang dibuat oleh aplikasi; bukan dokumen resmi.', 'Sample file made by the application; not an official document.'];

/** Papers and pictures for the story, made when they are first named: the same name is the same file everywhere. */
export class SampleFiles {
  private readonly byName = new Map<string, SampleFile>();
  private readonly byHash = new Map<string, SampleFile>();

  /** `foto-work-1-50`: of a work that stands at 50 per cent. */
  named(stem: string, kind: 'pdf' | 'jpg'): FileReference {
    const known = this.byName.get(stem) ?? this.make(stem, kind);
    return known.reference;
  }

  /** What a command names is sent before it, as people would. */
  async send(files: FileStore, { data }: LocationCommand, upload: Omit<Upload, 'type'>): Promise<void> {
    const references = 'files' in data ? data.files : 'photos' in data ? data.photos : [];
    for (const { hash, bytes } of references) {
      const file = this.byHash.get(hash);
      if (file !== undefined) await files.put({ hash, bytes, mostBytes: bytes }, once(file.content), { ...upload, type: file.type });
    }
  }

  private make(stem: string, kind: 'pdf' | 'jpg'): SampleFile {
    const isPaper = kind === 'pdf';
    const content = isPaper ? samplePdf(['CONTOH / SAMPLE', stem, '', ...NOT_OFFICIAL]) : samplePhoto(Number(stem.split('-').at(-1)));
    const hash = createHash('sha256').update(content).digest('hex');
    const made: SampleFile = { reference: { hash, bytes: content.length, name: `contoh-${stem}.${isPaper ? 'pdf' : 'png'}` }, type: isPaper ? 'application/pdf' : 'image/png', content };
    this.byName.set(stem, made);
    this.byHash.set(hash, made);
    return made;
  }
}

async function* once(content: Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(content);
}
