// compiler: Cannot find name 'Buffer'
export const bytes = Buffer.from('tahapan');
