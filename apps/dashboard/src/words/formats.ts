import type { Language } from './bilingual.js';

/** The three zones of Indonesia, by the names that people write. */
const ZONES = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const;
export type Zone = keyof typeof ZONES;

export type Formats = {
  readonly number: (value: number, digits?: number) => string;
  /** A difference: +19,1 or −2; none is ±0. */
  readonly signed: (value: number, digits?: number) => string;
  /** Of a share of a hundred: 27,5 %. */
  readonly percent: (value: number, digits?: number) => string;
  readonly rupiah: (value: number) => string;
  /** Shortened to juta, miliar, triliun. */
  readonly shortRupiah: (value: number) => string;
  /** `2021-06-14` as 14 Jun 2021. */
  readonly day: (plainDate: string) => string;
  /** `2021-06` as Juni 2021. */
  readonly month: (month: string) => string;
  /** An instant as day and hour, always with its zone. */
  readonly moment: (instant: string, zone?: Zone) => string;
  /** The hour alone, with seconds and zone. */
  readonly hour: (instant: string, zone?: Zone) => string;
};

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const satisfies Record<Language, string>;
const MINUS = '−';

export const formatsOf = (language: Language): Formats => {
  const locale = LOCALES[language];
  const proper = (text: string): string => text.replace(/^-/, MINUS);
  const number = (value: number, digits = 0): string => proper(new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value));
  const rupiah = (value: number, options: Intl.NumberFormatOptions): string =>
    proper(new Intl.NumberFormat(locale, { style: 'currency', currency: 'IDR', currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0, ...options }).format(value));
  const inZone = (instant: string, zone: Zone, options: Intl.DateTimeFormatOptions): string =>
    `${new Intl.DateTimeFormat(locale, { ...options, timeZone: ZONES[zone] }).format(new Date(instant))} ${zone}`;
  return {
    number,
    signed: (value, digits = 0) => (value === 0 ? '±0' : `${value > 0 ? '+' : ''}${number(value, digits)}`),
    percent: (value, digits = 0) => `${number(value, digits)} %`,
    rupiah: (value) => rupiah(value, {}),
    shortRupiah: (value) => rupiah(value, { notation: 'compact', maximumFractionDigits: 1 }),
    day: (plainDate) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${plainDate}T00:00:00Z`)),
    month: (month) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`)),
    moment: (instant, zone = 'WIB') => inZone(instant, zone, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }),
    hour: (instant, zone = 'WIB') => inZone(instant, zone, { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
  };
};
