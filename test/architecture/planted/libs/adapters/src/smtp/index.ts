export const smtp = 'smtp';
