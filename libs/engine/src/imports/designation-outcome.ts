import { bilingual, type Unmet } from '@app/kernel';
import type { Outcome } from '../commands/outcome.js';

/** What became, or would become, of one row. */
export type RowFate = { readonly kind: 'new' } | { readonly kind: 'there'; readonly replayed: boolean } | { readonly kind: 'refused'; readonly unmet: readonly Unmet[] };

export const fateOf = (outcome: Outcome): RowFate => {
  switch (outcome.kind) {
    case 'accepted': return outcome.replayed || outcome.events.length === 0 ? { kind: 'there', replayed: outcome.replayed } : { kind: 'new' };
    case 'previewed': return outcome.events.length === 0 ? { kind: 'there', replayed: false } : { kind: 'new' };
    case 'refused':
    case 'forbidden': return { kind: 'refused', unmet: outcome.unmet };
    case 'key-reused': return { kind: 'there', replayed: false }; // the key is made from the row: somebody else has carried out the very same one
    case 'stale': return { kind: 'refused', unmet: [crowded(outcome.stream)] };
    case 'unreadable': return { kind: 'refused', unmet: [unreadable(outcome.stream)] };
  }
};

const crowded = (stream: string): Unmet => ({
  code: 'import.stream-crowded',
  sentence: bilingual(`${stream} sedang diubah oleh banyak pihak sekaligus; impor lagi baris ini.`, `${stream} is being changed by many at once; import this row again.`),
});

const unreadable = (stream: string): Unmet => ({
  code: 'import.stream-unreadable',
  sentence: bilingual(`Riwayat ${stream} memuat hal yang tidak dikenal versi ini.`, `The history of ${stream} holds what this version does not know.`),
});
