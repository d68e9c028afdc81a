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
  cannotTake: (names: string) => both(`Tidak dapat disimpan di HP ini: ${names}. Pilih foto JPEG atau PNG, atau longgarkan penyimpanan HP.`, `Cannot be kept on this phone: ${names}. Choose a JPEG or PNG photo, or make room on the phone.`),
  nothingToReport: both('Tidak ada yang dapat dilaporkan di sini sekarang.', 'There is nothing to report here now.'),
  cannotKeep: both('Laporan tidak dapat disimpan di HP ini; penyimpanan penuh atau ditutup. Isian Anda tetap di sini.', 'The report cannot be kept on this phone; its storage is full or closed. What you filled in stays here.'),
} as const;
