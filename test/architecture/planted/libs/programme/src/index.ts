export const programme = 'programme';
