import { bilingual, type Bilingual } from '@app/kernel';
import type { DispatchEvent } from '../dispatch/events.js';

export const DISPATCH_REFUSALS = {
  'message.unknown': () => bilingual('Pesan ini tidak ada untuk penerima tersebut, atau sudah terlalu lama.', 'There is no such message for this recipient, or it is too old.'),
  'message.recipient-gone': () => bilingual('Penerima ini tidak berlaku lagi dalam direktori; pesan tidak dapat dikirim ulang kepadanya.', 'This recipient is no longer valid in the directory; nothing can be sent to it again.'),
  'message.sent': () => bilingual('Pesan ini sudah terkirim.', 'This message has been sent.'),
  'message.under-way': () => bilingual('Pesan ini sedang dikirim; tunggu hasilnya.', 'This message is being sent; wait for its outcome.'),
} as const;

export const RETRY_LABEL = bilingual('Kirim ulang pesan', 'Send a message again');

/** What became of an attempt, by the codes of the carriers; a code nobody has words for is shown as it is. */
const FAILURES: { readonly [code: string]: Bilingual | undefined } = {
  'mail.refused': bilingual('ditolak oleh server surel penerima', 'refused by the recipient\'s mail server'),
  'mail.deferred': bilingual('server surel meminta dicoba lagi nanti', 'the mail server asks to try again later'),
  'mail.timeout': bilingual('server surel tidak menjawab tepat waktu', 'the mail server did not answer in time'),
  'mail.unreachable': bilingual('server surel tidak terjangkau', 'the mail server cannot be reached'),
  'mail.tls': bilingual('sambungan aman ke server surel gagal', 'the secure connection to the mail server failed'),
  'mail.auth': bilingual('server surel menolak akun pengirim', 'the mail server refuses the sender\'s account'),
  'mail.disk': bilingual('surat tidak dapat ditulis ke berkas', 'the letter could not be written to a file'),
  'mail.address-invalid': bilingual('alamat surel tidak sah', 'the mail address is not valid'),
  'recipient.unreachable': bilingual('penerima belum memiliki alamat', 'the recipient has no address'),
  'webhook.gone': bilingual('webhook dinyatakan tidak dipakai lagi oleh penerima (410)', 'the recipient says the webhook is no longer used (410)'),
  'webhook.blocked': bilingual('alamat webhook menunjuk ke jaringan yang tidak boleh dipanggil', 'the webhook leads to a network that may not be called'),
  'webhook.redirected': bilingual('webhook mengalihkan ke alamat lain; pengalihan tidak diikuti', 'the webhook redirects elsewhere; redirects are not followed'),
  'webhook.timeout': bilingual('webhook tidak menjawab tepat waktu', 'the webhook did not answer in time'),
  'webhook.unreachable': bilingual('webhook tidak terjangkau', 'the webhook cannot be reached'),
  'webhook.no-secret': bilingual('rahasia webhook tidak ada di server', 'the secret of the webhook is not on the server'),
  'message.superseded': bilingual('isinya sudah tidak berlaku sebelum terkirim', 'what it said no longer held before it was sent'),
};

export const attemptFailure = (code: string): Bilingual => FAILURES[code] ?? statusOf(code) ?? bilingual(code, code);

const statusOf = (code: string): Bilingual | undefined => {
  const [, status] = /^webhook\.(\d{3})$/.exec(code) ?? [];
  return status === undefined ? undefined : bilingual(`webhook menjawab dengan kesalahan (${status})`, `the webhook answered with an error (${status})`);
};

export const dispatchEventSentence = ({ type, data }: DispatchEvent): Bilingual => {
  switch (type) {
    case 'MessageClaimed': return bilingual(`Percobaan kirim ke-${data.attempt} dimulai.`, `Attempt ${data.attempt} to send it has begun.`);
    case 'MessageSent': return data.possibleDuplicate
      ? bilingual('Terkirim; mungkin untuk kedua kalinya, dengan nomor yang sama.', 'Sent; possibly for the second time, under the same id.')
      : bilingual('Terkirim.', 'Sent.');
    case 'MessageFailed': {
      const { id, en } = attemptFailure(data.code);
      return bilingual(`Percobaan ke-${data.attempt} gagal: ${id}.`, `Attempt ${data.attempt} failed: ${en}.`);
    }
    case 'MessageAbandoned': {
      const { id, en } = attemptFailure(data.code);
      return bilingual(`Tidak dicoba lagi setelah ${data.attempts} percobaan: ${id}.`, `Given up after ${data.attempts} attempts: ${en}.`);
    }
    case 'MessageRetried': return bilingual(`Operator meminta kirim ulang: ${data.reason}`, `An operator asked to send it again: ${data.reason}`);
  }
};
