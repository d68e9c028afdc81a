import { bilingual, type Bilingual } from '@app/kernel';
import type { DirectoryCommand } from '../directory/commands.js';
import type { DirectoryEvent } from '../directory/events.js';
import { longDate } from './long-date.js';

type Named = { readonly contact: string };

/** No sentence repeats an address: what is refused is kept, and logs are read by many. */
export const DIRECTORY_REFUSALS = {
  'contact.key-invalid': ({ contact }: Named) => bilingual(
    `Kunci kontak "${contact}" harus 3 sampai 60 huruf kecil, angka, titik atau tanda hubung, misalnya korkot-52.71.`,
    `The contact key "${contact}" must be 3 to 60 lower-case letters, digits, dots or hyphens, such as korkot-52.71.`),
  'contact.role-unknown': ({ role }: { readonly role: string }) => bilingual(`Peran "${role}" tidak dikenal.`, `The role "${role}" is not known.`),
  'contact.unit-invalid': () => bilingual('Nama unit harus satu baris, 1 sampai 120 karakter.', 'The name of the unit must be one line of 1 to 120 characters.'),
  'contact.region-unknown': ({ region }: { readonly region: string }) => bilingual(
    `Kode wilayah "${region}" tidak ada dalam daftar Kemendagri; kosongkan untuk seluruh Indonesia.`,
    `The region code "${region}" is not in the Kemendagri register; leave it empty for the whole country.`),
  'contact.programme-invalid': ({ programmes }: { readonly programmes: string }) => bilingual(
    `Kunci program "${programmes}" tidak benar; tulis misalnya kotaku-cfw, pisew.`,
    `The programme keys "${programmes}" are not right; write for example kotaku-cfw, pisew.`),
  'contact.language-unknown': ({ language }: { readonly language: string }) => bilingual(`Bahasa "${language}" tidak dikenal; tulis id atau en.`, `The language "${language}" is not known; write id or en.`),
  'contact.unreachable': () => bilingual('Isi alamat surel, webhook, atau keduanya.', 'Give a mail address, a webhook, or both.'),
  'contact.mail-invalid': () => bilingual('Alamat surel tidak benar; tulis misalnya korkot.52-71@contoh.example.', 'The mail address is not right; write for example korkot.52-71@contoh.example.'),
  'contact.webhook-invalid': () => bilingual('Alamat webhook harus https pada porta 443, tanpa nama pengguna.', 'The webhook must be an https address on port 443, without a user name.'),
  'contact.secret-invalid': () => bilingual(
    'Nama rahasia webhook harus huruf kecil, angka atau tanda hubung; rahasianya sendiri disimpan di server.',
    'The name of the webhook secret must be lower-case letters, digits or hyphens; the secret itself is kept on the server.'),
  'contact.day-invalid': ({ day }: { readonly day: string }) => bilingual(`Tanggal "${day}" tidak ada di kalender.`, `The day "${day}" is not in the calendar.`),
  'contact.ends-before-it-begins': ({ contact, from }: Named & { readonly from: string }) => bilingual(
    `${contact} baru berlaku ${longDate(from).id}; hari terakhirnya tidak boleh lebih awal.`,
    `${contact} begins on ${longDate(from).en}; its last day cannot be earlier.`),
  'contact.unknown': ({ contact }: Named) => bilingual(`Kontak ${contact} tidak ada dalam direktori.`, `The contact ${contact} is not in the directory.`),
  'contact.header-missing': () => bilingual(
    'Baris judul tidak ditemukan. Daftar perlu kolom Kontak, Peran, Unit, Kode Wilayah, Surel dan Berlaku Mulai.',
    'No heading row was found. The list needs the columns Kontak, Peran, Unit, Kode Wilayah, Surel and Berlaku Mulai.'),
  'contact.repeated': ({ contact }: Named) => bilingual(`Kontak ${contact} disebut lebih dari sekali.`, `The contact ${contact} is named more than once.`),
} as const;

export const DIRECTORY_COMMAND_LABELS: { readonly [T in DirectoryCommand['type']]: Bilingual } = {
  RecordContact: bilingual('Catat kontak kantor atau peran', 'Record the contact of an office or role'),
  RecordContacts: bilingual('Catat daftar kontak', 'Record a list of contacts'),
  EndContact: bilingual('Akhiri kontak', 'End a contact'),
};

export const directoryEventSentence = ({ type, data }: DirectoryEvent): Bilingual => {
  switch (type) {
    case 'ContactsRecorded': {
      const keys = data.contacts.map(({ contact }) => contact).join(', ');
      return bilingual(`Kontak dicatat: ${keys}.`, `Contacts were recorded: ${keys}.`);
    }
    case 'ContactEnded': return bilingual(
      `Kontak ${data.contact} berakhir ${longDate(data.validUntil).id}: ${data.reason}`,
      `The contact ${data.contact} ends on ${longDate(data.validUntil).en}: ${data.reason}`,
    );
  }
};
