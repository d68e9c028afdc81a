import { KINDS, type Kind } from './outbox/report.js';

/** Where somebody is on the page for the field; `correcting` a report, or about a `stage`. */
export type Place =
  | { readonly at: 'places' }
  | { readonly at: 'place'; readonly id: string }
  | { readonly at: 'form'; readonly id: string; readonly kind: Kind; readonly correcting?: string; readonly stage?: string }
  | { readonly at: 'reports' };

const ROOT = '/lapangan';

export const placeAt = (pathname: string, search: string): Place => {
  const [first, id = '', kind = ''] = pathname.slice(ROOT.length).split('/').filter((part) => part !== '').map(decoded);
  if (first === 'laporan') return { at: 'reports' };
  if (first !== 'lokasi' || id === '') return { at: 'places' };
  if (!isKind(kind)) return { at: 'place', id };
  const asked = new URLSearchParams(search);
  return { at: 'form', id, kind, correcting: asked.get('perbaiki') ?? undefined, stage: asked.get('tahapan') ?? undefined };
};

export const addressOf = (place: Place): string => {
  if (place.at === 'places') return ROOT;
  if (place.at === 'reports') return `${ROOT}/laporan`;
  const here = `${ROOT}/lokasi/${encodeURIComponent(place.id)}`;
  if (place.at === 'place') return here;
  const asked = new URLSearchParams({ ...(place.correcting !== undefined && { perbaiki: place.correcting }), ...(place.stage !== undefined && { tahapan: place.stage }) });
  return `${here}/${place.kind}${asked.size > 0 ? `?${asked}` : ''}`;
};

const isKind = (text: string): text is Kind => (KINDS as readonly string[]).includes(text);

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
