import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Letter, Mailer } from '@app/engine';
import type { Instant } from '@app/kernel';
import { simpleParser, type ParsedMail } from 'mailparser';

/** An opened mailer and the letters that came out at its other end, as they are on the wire. */
export type MailBench = { readonly mailer: Mailer; readonly arrived: () => Promise<readonly Buffer[]>; readonly close: () => Promise<void> };

const LETTER: Letter = {
  id: '0f6f6c1e-2b7a-5f0a-9c55-0a1b2c3d4e5f', to: 'korkot.52-71@contoh.example', language: 'id',
  subject: 'Peringatan: RKM – Kekalik Jaya', text: 'Yth. Korkot,\n.\nterlambat 3 hari kerja – segera', html: '<p lang="id">Yth. Korkot &amp; tim</p>', date: '2021-04-12T01:30:00.000Z' as Instant,
};
const BREAKS = ['\r\nBcc: semua@contoh.example', '\nBcc: semua@contoh.example', '\r\n\r\n.\r\nQUIT\r\n', '\u2028Bcc: semua@contoh.example', '\0'];

/** What every carrier of letters keeps to. */
export const mailerContract = (name: string, open: () => Promise<MailBench>): void => {
  describe(`${name}, as a mailer`, () => {
    let bench: MailBench;
    beforeEach(async () => { bench = await open(); });
    afterEach(async () => { await bench.close(); });

    const only = async (): Promise<ParsedMail> => {
      const letters = await bench.arrived();
      expect(letters).toHaveLength(1);
      return simpleParser(letters[0]!);
    };

    it('carries a letter whole, in both forms, under its own id, and marked as written by a machine', async () => {
      expect(await bench.mailer.send(LETTER)).toEqual({ kind: 'sent' });
      const mail = await only();
      expect(mail.messageId).toBe(`<${LETTER.id}@tahapan>`);
      expect([mail.to].flat().map((to) => to?.text)).toEqual([LETTER.to]);
      expect([mail.subject, mail.text?.trimEnd(), mail.html]).toEqual([LETTER.subject, LETTER.text, LETTER.html]);
      expect(mail.headers.get('content-language')).toBe('id');
      expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
      expect(mail.date?.toISOString()).toBe(LETTER.date);
    });

    it.each(BREAKS.flatMap((signs) => (['id', 'to', 'subject', 'text', 'html'] as const).map((field) => [field, signs] as const)))('lets nothing in %s become a header, another reader or another letter: %j', async (field, signs) => {
      const outcome = await bench.mailer.send({ ...LETTER, [field]: `${LETTER[field]}${signs}` });
      const letters = await bench.arrived();
      if (field === 'to' || field === 'id') {
        expect([outcome, letters]).toEqual([{ kind: 'failed', code: 'mail.address-invalid', permanent: true }, []]);
        return;
      }
      expect(outcome).toEqual({ kind: 'sent' });
      const mail = await only();
      expect([mail.bcc, mail.cc, [mail.to].flat().map((to) => to?.text)]).toEqual([undefined, undefined, [LETTER.to]]);
      expect(mail.messageId).toBe(`<${LETTER.id}@tahapan>`);
      expect(mail.attachments).toEqual([]);
    });

    it.each(['a@b.example, c@d.example', 'a@b.example>', '<a@b.example>', 'tanpa-alamat', ''])('sends to one mailbox and to nothing else: %j', async (to) => {
      expect(await bench.mailer.send({ ...LETTER, to })).toEqual({ kind: 'failed', code: 'mail.address-invalid', permanent: true });
      expect(await bench.arrived()).toEqual([]);
    });

    it('answers when asked whether it is there', async () => {
      expect(await bench.mailer.ping()).toBe(true);
    });
  });
};
