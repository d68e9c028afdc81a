import { both } from '../../../words/bilingual.js';

export const WORDS = {
  title: both('Tampilan tersimpan', 'Saved views'),
  shipped: both('Bawaan', 'Built in'),
  mine: both('Milik saya', 'Mine'),
  others: both('Dibagikan', 'Shared'),
  everything: both('Semua tenggat terbuka', 'All open deadlines'),
  shared: both('dibagikan', 'shared'),
  from: (unit: string) => both(`dari ${unit}`, `from ${unit}`),
  save: both('Simpan tampilan', 'Save this view'),
  name: both('Nama', 'Name'),
  share: both('Bagikan kepada semua', 'Share with everyone'),
  shareHint: both('Masing-masing melihat menurut wewenangnya.', 'Each sees what lies in their authority.'),
  keep: both('Simpan', 'Save'),
  rename: both('Ganti nama', 'Rename'),
  remove: both('Hapus', 'Remove'),
  removeSure: (name: string) => both(`Hapus tampilan “${name}”?`, `Remove the view “${name}”?`),
  manage: (name: string) => both(`Kelola ${name}`, `Manage ${name}`),
};
