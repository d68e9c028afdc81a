import { bilingual, type Event } from '@app/kernel';
import type { Outcome } from '@app/engine';
import { Complaint, EXIT, refused } from './complaint.js';

/** The answer where there is one; everything else ends the command with its reasons. */
export const insisted = <E extends Event>(outcome: Outcome<E>): Extract<Outcome<E>, { kind: 'accepted' }> => {
  switch (outcome.kind) {
    case 'accepted': return outcome;
    case 'refused':
    case 'forbidden': throw refused(outcome.unmet);
    case 'previewed': throw new Error('a preview is no answer here');
    case 'stale': throw complaint(
      `Data sudah berubah: Anda melihat revisi ${outcome.expected}, sekarang revisi ${outcome.revision}.`,
      `The data has changed: you saw revision ${outcome.expected}, it is now at revision ${outcome.revision}.`);
    case 'key-reused': throw complaint('Kunci itu sudah dipakai untuk permintaan lain.', 'That key was used before, for another request.');
    case 'unreadable': throw complaint(
      `Riwayat ${outcome.stream} memuat ${outcome.eventType}, yang tidak dikenal versi ini.`,
      `The history of ${outcome.stream} holds ${outcome.eventType}, which this version does not know.`);
  }
};

const complaint = (id: string, en: string): Complaint => new Complaint(EXIT.refused, [bilingual(id, en)]);
