import { both } from '../../words/bilingual.js';

export const WORDS = {
  optional: both('(boleh kosong)', '(optional)'),
  choose: both('Pilih …', 'Choose …'),
  about: both('Perihal', 'About'),
  happened: both('Terjadi di lapangan pada', 'Happened in the field at'),
  happenedHint: both('Menurut jam HP ini; ubah bila terjadi lebih awal.', 'By the clock of this phone; change it if it happened earlier.'),
  keep: both('Simpan dan kirim', 'Keep and send'),
  keepHint: both('Laporan disimpan di HP dahulu, lalu dikirim begitu ada jaringan.', 'The report is kept on the phone first, and sent as soon as there is a network.'),
  insecure: both('Sidik berkas hanya dapat dihitung pada halaman https. Buka lewat https.', 'Fingerprints can only be computed on an https page. Open it through https.'),
  remove: (name: string) => both(`Hapus ${name}`, `Remove ${name}`),
  nothingToReport: both('Tidak ada yang dapat dilaporkan di sini sekarang.', 'There is nothing to report here now.'),
  cannotKeep: both('Laporan tidak dapat disimpan di HP ini; penyimpanan penuh atau ditutup. Isian Anda tetap di sini.', 'The report cannot be kept on this phone; its storage is full or closed. What you filled in stays here.'),
} as const;
