import { mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { isSendable, mailParts, UNSENDABLE, type Letter, type Mailer, type Outbox, type OutboxLetter, type Sent } from '@app/engine';
import { contentFile, dateIn, idIn, letterFile, stemOf, stemsIn } from './file-names.js';

const FROM = 'tahapan@tahapan.example';

/** What the list shows of a letter, and by how many bytes its file is known to be whole. */
type Content = Omit<Letter, 'date'> & { readonly bytes?: number };

/** Letters as files that any mail program opens. Nothing leaves the machine; the same id is the same file. */
export class OutboxFiles implements Mailer, Outbox {
  private readonly composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows', disableFileAccess: true, disableUrlAccess: true });

  constructor(private readonly folder: string) {}

  async send(letter: Letter): Promise<Sent> {
    if (!isSendable(letter)) return UNSENDABLE;
    try {
      await mkdir(this.folder, { recursive: true });
      const stem = stemsIn(await readdir(this.folder)).find((one) => idIn(one) === letter.id) ?? stemOf(letter.date, letter.id);
      const written = (await this.composer.sendMail(mailParts(letter, FROM))).message as Buffer;
      const { date: _, ...shown } = letter;
      // First what the list shows, then the letter itself: whatever has a letter has both.
      await this.put(contentFile(stem), JSON.stringify({ ...shown, bytes: written.length } satisfies Content));
      await this.put(letterFile(stem), written);
      return { kind: 'sent' };
    } catch {
      return { kind: 'failed', code: 'mail.disk', permanent: false };
    }
  }

  /** Newest first, as the names tell; no other file is looked at. */
  async list(limit: number): Promise<readonly OutboxLetter[]> {
    const names = await readdir(this.folder).catch(() => []);
    const newest = [...stemsIn(names)].sort((one, other) => (orderOf(one) < orderOf(other) ? 1 : -1)).slice(0, limit);
    return Promise.all(newest.map((stem) => this.letter(stem)));
  }

  async ping(): Promise<boolean> {
    return mkdir(this.folder, { recursive: true }).then(() => true, () => false);
  }

  async close(): Promise<void> { /* nothing is kept open */ }

  private async letter(stem: string): Promise<OutboxLetter> {
    const id = idIn(stem);
    const file = await stat(join(this.folder, letterFile(stem))).catch(() => undefined);
    const writtenAt = dateIn(stem) ?? (file?.mtime ?? new Date(0)).toISOString();
    const content = await readFile(join(this.folder, contentFile(stem)), 'utf8').then(contentIn, () => undefined);
    if (content === undefined || (content.bytes ?? file?.size) !== file?.size) return { id, writtenAt, torn: true };
    const { to, subject, text, html, language } = content;
    return { id, writtenAt, torn: false, to, subject, text, html, language };
  }

  private async put(name: string, content: string | Buffer): Promise<void> {
    const whole = join(this.folder, name);
    const file = await open(`${whole}.part`, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${whole}.part`, whole);
  }
}

/** Those whose names do not tell come last. */
const orderOf = (stem: string): string => (dateIn(stem) === undefined ? ` ${stem}` : stem);

/** Undefined where it is not what was written. */
const contentIn = (text: string): Content | undefined => {
  try {
    const content = JSON.parse(text) as Partial<Content> | null;
    const isWhole = [content?.to, content?.subject, content?.text, content?.html, content?.language].every((one) => typeof one === 'string');
    return isWhole ? content as Content : undefined;
  } catch {
    return undefined;
  }
};
