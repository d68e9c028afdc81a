import { fromBase64Url, toBase64Url } from '@app/kernel';

/** Where a page ended: the sorted value and the id of its last row. */
export type Mark = { readonly value: string | number; readonly id: string };

/** FNV-1a. Not a secret: it tells a cursor that was cut, mistyped or carried to another question; scope is asked for anyway. */
const checksum = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
};

const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[^\x00-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** `question`: everything that makes two lists different ones. */
export const writeCursor = (question: string, { value, id }: Mark): string => {
  const mark = asciiJson([value, id]);
  return toBase64Url(`${checksum(question + mark)}.${mark}`);
};

/** Undefined where it was not written for this question. */
export const readCursor = (question: string, cursor: string): Mark | undefined => {
  const text = fromBase64Url(cursor) ?? '';
  const dot = text.indexOf('.');
  const mark = text.slice(dot + 1);
  if (dot < 0 || checksum(question + mark) !== text.slice(0, dot)) return undefined;
  const [value, id] = listIn(mark);
  return (typeof value === 'string' || typeof value === 'number') && typeof id === 'string' ? { value, id } : undefined;
};

const listIn = (json: string): readonly unknown[] => {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : [];
  } catch {
    return []; // the checksum is no secret, so whatever stands here may have been made up
  }
};
