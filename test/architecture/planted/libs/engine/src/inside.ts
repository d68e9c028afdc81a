export const inside = 'engine';
