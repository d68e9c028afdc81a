export { readWitness } from './read-witness.js';
export { WitnessFile, type WitnessFileOptions } from './witness-file.js';
