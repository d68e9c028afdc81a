// compiler: Cannot find name 'console'
console.log('tahapan');
export const printed = true;
