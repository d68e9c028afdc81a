export const innocent = 'cli';
