export const innocent = 'dashboard';
