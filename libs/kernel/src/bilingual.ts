/** Every sentence a person reads exists in both languages: Indonesian first, English beside it. */
export type Bilingual = { readonly id: string; readonly en: string };
export type Language = keyof Bilingual;

export const bilingual = (id: string, en: string): Bilingual => ({ id, en });
