import { bilingual, type Bilingual } from '@app/kernel';
import type { ImportEvent } from '../import/events.js';

export const IMPORT_REFUSALS = {
  'import.unknown': () => bilingual('Impor ini belum dimulai.', 'This import has not been started.'),
  'import.too-far': ({ rows }: { readonly rows: number }) => bilingual(`Impor ini hanya memuat ${rows} baris.`, `This import holds only ${rows} rows.`),
  'import.unfinished': ({ left }: { readonly left: number }) => bilingual(`Masih ada ${left} baris yang belum diproses.`, `${left} rows have not been handled yet.`),
} as const;

export const importEventSentence = ({ type, data }: ImportEvent): Bilingual => {
  switch (type) {
    case 'ImportStarted': return bilingual(`Impor ${data.name} dimulai: ${data.rows} baris.`, `The import of ${data.name} has begun: ${data.rows} rows.`);
    case 'ImportAdvanced': return bilingual(`${data.through} baris telah diproses.`, `${data.through} rows have been handled.`);
    case 'ImportCompleted': return bilingual(
      `Impor selesai: ${data.created} lokasi baru, ${data.unchanged} sudah ada, ${data.refused} ditolak.`,
      `The import is complete: ${data.created} new locations, ${data.unchanged} already there, ${data.refused} refused.`,
    );
  }
};
