import { mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { isSendable, mailParts, UNSENDABLE, type Letter, type Mailer, type Outbox, type OutboxLetter, type Sent } from '@app/engine';

const FROM = 'tahapan@tahapan.example';
const ENDING = '.eml';

/** Letters as files that any mail program opens. Nothing leaves the machine; the same id is the same file. */
export class OutboxFiles implements Mailer, Outbox {
  private readonly composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows', disableFileAccess: true, disableUrlAccess: true });

  constructor(private readonly folder: string) {}

  async send(letter: Letter): Promise<Sent> {
    if (!isSendable(letter)) return UNSENDABLE;
    try {
      await mkdir(this.folder, { recursive: true });
      const written = await this.composer.sendMail(mailParts(letter, FROM));
      // First what the list shows, then the letter itself: whatever has a letter has both.
      await this.put(`${letter.id}.json`, JSON.stringify(letter));
      await this.put(`${letter.id}${ENDING}`, written.message as Buffer);
      return { kind: 'sent' };
    } catch {
      return { kind: 'failed', code: 'mail.disk', permanent: false };
    }
  }

  /** Newest first. */
  async list(limit: number): Promise<readonly OutboxLetter[]> {
    const names = await readdir(this.folder).catch(() => []);
    const letters = await Promise.all(names.filter((name) => name.endsWith(ENDING)).map(async (name) => ({
      id: name.slice(0, -ENDING.length), writtenAt: (await stat(join(this.folder, name))).mtime.toISOString(),
    })));
    const newest = letters.sort((one, other) => (one.writtenAt < other.writtenAt ? 1 : -1)).slice(0, limit);
    return Promise.all(newest.map(async ({ id, writtenAt }) => ({ ...await this.letter(id), writtenAt })));
  }

  async ping(): Promise<boolean> {
    return mkdir(this.folder, { recursive: true }).then(() => true, () => false);
  }

  async close(): Promise<void> { /* nothing is kept open */ }

  private async letter(id: string): Promise<Letter> {
    return JSON.parse(await readFile(join(this.folder, `${id}.json`), 'utf8')) as Letter;
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
