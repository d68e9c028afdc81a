export const memory = 'memory';
