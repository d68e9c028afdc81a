export const kemendagri = 'kemendagri';
