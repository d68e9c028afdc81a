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
  photosReduced: both('Foto diperkecil di HP (sisi terpanjang 2048 piksel); keterangan kamera dan lokasi di dalamnya tidak dibaca dan tidak ikut dikirim.', 'Photos are made smaller on the phone (longest side 2048 pixels); what the camera noted in them, the place among it, is neither read nor sent.'),
  preparing: both('Menyiapkan foto …', 'Preparing photos …'),
  cannotRead: (names: string) => both(`Tidak terbaca di HP ini, jadi tidak dilampirkan: ${names}. Pilih foto JPEG atau PNG.`, `Cannot be read on this phone, and so not attached: ${names}. Choose a JPEG or PNG photo.`),
  noRoomFor: (names: string) => both(`Penyimpanan HP penuh; tidak dilampirkan: ${names}. Longgarkan penyimpanan HP, lalu pilih lagi.`, `The storage of this phone is full; not attached: ${names}. Make room on the phone, then choose again.`),
  nothingToReport: both('Tidak ada yang dapat dilaporkan di sini sekarang.', 'There is nothing to report here now.'),
  full: both('Penyimpanan HP penuh. Laporan ini belum disimpan dan belum dikirim; isian Anda tetap di sini. Longgarkan penyimpanan HP, lalu tekan sekali lagi.', 'The storage of this phone is full. This report is neither kept nor sent yet; what you filled in stays here. Make room on the phone, then press once more.'),
  closed: both('Peramban tidak mengizinkan laporan disimpan di HP ini, jadi belum dikirim. Isian Anda tetap di sini.', 'The browser does not let the report be kept on this phone, so it has not been sent. What you filled in stays here.'),
} as const;
