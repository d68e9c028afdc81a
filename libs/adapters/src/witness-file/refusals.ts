import { bilingual } from '@app/kernel';
import { WitnessRefusedError } from '@app/engine';

export const notThere = (file: string): WitnessRefusedError => new WitnessRefusedError(bilingual(
  `Tidak ada saksi di ${file}.`, `There is no witness at ${file}.`,
));

export const damaged = (file: string, line: number): WitnessRefusedError => new WitnessRefusedError(bilingual(
  `Saksi ${file} rusak: baris ${line} hilang atau berubah, sehingga yang hilang tidak dapat disebut dengan pasti.`,
  `The witness ${file} is damaged: line ${line} is lost or altered, so what is missing cannot be named with certainty.`,
));

export const noWitness = (file: string): WitnessRefusedError => new WitnessRefusedError(bilingual(
  `Berkas ${file} bukan saksi; berkas itu tidak disentuh.`, `The file ${file} is no witness; it has been left untouched.`,
));

export const endDamaged = (file: string): WitnessRefusedError => new WitnessRefusedError(bilingual(
  `Baris terakhir saksi ${file} rusak; tidak ada yang ditambahkan. Pindahkan berkas itu, maka saksi baru dimulai dari peristiwa pertama.`,
  `The last line of the witness ${file} is damaged; nothing is added to it. Move that file away, and a new witness begins with the first event.`,
));
