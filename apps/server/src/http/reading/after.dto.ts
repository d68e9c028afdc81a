import { Position } from '../fields/index.js';

/** For whoever wants to read their own write. */
export class AfterDto {
  @Position({ optional: true, note: 'Posisi dari jawaban perintah Anda: jawaban ini memuatnya. / The position your command answered with: this answer includes it.' })
  after?: string;
}
