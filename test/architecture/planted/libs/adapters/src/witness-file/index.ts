export const witnessFile = 'witness-file';
