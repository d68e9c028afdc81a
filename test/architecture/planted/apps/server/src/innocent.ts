export const innocent = 'server';
