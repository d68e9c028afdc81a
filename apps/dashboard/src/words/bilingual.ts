/** Everything a person reads comes in both languages; Indonesian is the first. */
export type Language = 'id' | 'en';
export type Bilingual = { readonly id: string; readonly en: string };

export const both = (id: string, en: string): Bilingual => ({ id, en });
