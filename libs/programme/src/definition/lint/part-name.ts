import { bilingual, type Bilingual } from '@app/kernel';

const THE_WHOLE = bilingual('Berkas', 'The file');

type Part = { readonly [name: string]: unknown };
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;

/** `stages.RKM.label` for `/stages/6/label`: what a person wrote, not where it came to lie. */
export const partName = (document: unknown, pointer: string): Bilingual => {
  const names: string[] = [];
  let part: unknown = document;
  for (const step of pointer.split('/').slice(1)) {
    const next: unknown = isPart(part) ? part[step] : undefined;
    const key = Array.isArray(part) && isPart(next) ? next.key ?? next.number ?? next.stage : undefined;
    names.push(String(key ?? step));
    part = next;
  }
  return names.length === 0 ? THE_WHOLE : bilingual(names.join('.'), names.join('.'));
};
