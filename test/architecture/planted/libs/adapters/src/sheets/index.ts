export const sheets = 'sheets';
