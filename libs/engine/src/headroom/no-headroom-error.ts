import { bilingual, type Bilingual } from '@app/kernel';

/** Why nothing new is taken in for the moment; it passes. */
export type Shortage = 'disk.nearly-full' | 'read-models.behind';

export const SHORTAGES: Readonly<Record<Shortage, Bilingual>> = {
  'disk.nearly-full': bilingual(
    'Ruang disk server hampir habis, maka tidak ada yang dicatat sampai operator melonggarkannya. Data tetap dapat dibaca; ulangi perintah nanti dengan Idempotency-Key yang sama.',
    'The server\'s disk is nearly full, so nothing is recorded until the operator makes room. Everything can still be read; repeat the command later with the same Idempotency-Key.',
  ),
  'read-models.behind': bilingual(
    'Tampilan tertinggal jauh dari riwayat, maka untuk sementara tidak ada yang dicatat. Ulangi perintah sebentar lagi dengan Idempotency-Key yang sama.',
    'The screens are far behind the history, so nothing is recorded for the moment. Repeat the command shortly with the same Idempotency-Key.',
  ),
};

export class NoHeadroomError extends Error {
  override readonly name = 'NoHeadroomError';
  readonly sentence: Bilingual;
  constructor(readonly shortage: Shortage) {
    super(SHORTAGES[shortage].en);
    this.sentence = SHORTAGES[shortage];
  }
}
