import { bilingual, type Unmet } from '@app/kernel';
import type { Revision, StreamName } from '../ports/index.js';

/** Why a journal cannot be copied, or not to there. */
export type Obstacle = Unmet;

export const HIDDEN = (stream: StreamName, revision: Revision): Obstacle => ({
  code: 'copy.hidden-event',
  sentence: bilingual(
    `Aliran ${stream} memuat peristiwa teknis atau yang sudah dibuang (revisi ${revision}); itu tidak dapat dipindahkan.`,
    `The stream ${stream} holds a technical event or one that was thrown away (revision ${revision}); that cannot be carried over.`),
});

export const TRUNCATED = (stream: StreamName): Obstacle => ({
  code: 'copy.truncated-stream',
  sentence: bilingual(
    `Aliran ${stream} hanya menyimpan sebagian peristiwanya (retensi); itu tidak dapat dipindahkan.`,
    `The stream ${stream} keeps only some of its events (retention); that cannot be carried over.`),
});

export const NO_JSON = (stream: StreamName, revision: Revision): Obstacle => ({
  code: 'copy.no-json',
  sentence: bilingual(
    `Aliran ${stream} memuat peristiwa yang isinya bukan JSON (revisi ${revision}); itu tidak dapat dipindahkan.`,
    `The stream ${stream} holds an event that is no JSON (revision ${revision}); that cannot be carried over.`),
});

export const OTHER_HISTORY = (events: number): Obstacle => ({
  code: 'copy.other-history',
  sentence: bilingual(
    `Penyimpanan tujuan memuat riwayat lain: peristiwa ke-${events + 1} berbeda dari sumbernya. Tujuan harus kosong atau hasil salinan yang terputus.`,
    `The store to copy to holds another history: its event ${events + 1} is not that of the source. It must be empty, or a copy that was cut off.`),
});

export const TARGET_AHEAD = (events: number): Obstacle => ({
  code: 'copy.target-ahead',
  sentence: bilingual(
    `Penyimpanan tujuan memuat lebih banyak peristiwa daripada sumbernya (${events}): di sana sudah dicatat hal lain.`,
    `The store to copy to holds more events than the source (${events}): something else has been recorded there.`),
});

export const TARGET_IN_USE: Obstacle = {
  code: 'copy.target-in-use',
  sentence: bilingual(
    'Ada yang menulis ke penyimpanan tujuan selama penyalinan. Hentikan server yang memakainya; salinan ini tidak dapat dipakai.',
    'Something wrote to the store to copy to meanwhile. Stop the server that uses it; this copy cannot be used.'),
};

export const NOT_EQUAL: Obstacle = {
  code: 'copy.not-equal',
  sentence: bilingual(
    'Isi kedua penyimpanan tidak sama setelah penyalinan; salinan ini tidak boleh dipakai.',
    'The two stores do not hold the same after copying; this copy must not be used.'),
};

export const SOURCE_MOVED_ON: Obstacle = {
  code: 'copy.source-moved-on',
  sentence: bilingual(
    'Sumber mencatat peristiwa baru selama penyalinan. Yang sudah disalin tetap ada: hentikan server yang memakainya, lalu jalankan lagi untuk menyalin sisanya.',
    'The source recorded new events meanwhile. What was copied stays: stop the server that uses it, then run this again to copy the rest.'),
};
