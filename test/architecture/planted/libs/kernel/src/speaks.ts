// lint: no-restricted-globals
export const speak = (): void => console.log('tahapan');
