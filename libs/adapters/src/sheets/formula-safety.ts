/** What a spreadsheet may run when it stands first in a cell, also in the full-width forms that some fold back. */
const RISKY = /^'*[=+\-@\t\r\n\0＝＋－＠]/;
const DEFUSED = /^'+[=+\-@\t\r\n\0＝＋－＠]/;

/** A leading apostrophe makes a spreadsheet show the text instead of running it; one is added also where there are some already. */
export const defuse = (text: string): string => RISKY.test(text) ? `'${text}` : text;

/** Takes back exactly what `defuse` added; names such as 'Aisyiyah keep their own apostrophe. */
export const undefuse = (text: string): string => DEFUSED.test(text) ? text.slice(1) : text;

/** For where texts are no formulas anyhow: only what `undefuse` would take for its own gets one more. */
export const guardApostrophes = (text: string): string => DEFUSED.test(text) ? `'${text}` : text;
