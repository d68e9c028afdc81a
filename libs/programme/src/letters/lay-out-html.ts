import escapeHtml from 'escape-html';
import { subjectOf, type Draft, type Item } from './draft.js';
import { WORDS } from './words.js';

const CELL = 'padding:8px 12px;border:1px solid #b8c2cc;text-align:left;vertical-align:top';
const HEAD = `${CELL};background:#e8eef4`;

/** One page without anything from elsewhere: no pictures, no scripts, styles in their places, readable by a screen reader. */
export const layOutHtml = (draft: Draft): string => {
  const { language, subject, opening, items, changes, closing } = draft;
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(subjectOf(subject))}</title></head>`,
    '<body style="margin:0;padding:16px;font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#1b2733">',
    ...opening.map(paragraph),
    ...(items.length === 0 ? [] : table(draft)),
    ...(changes.length === 0 ? [] : [`<h2 style="font-size:18px">${escapeHtml(WORDS.changes()[language])}</h2><ul>${changes.map((change) => `<li>${escapeHtml(change)}</li>`).join('')}</ul>`]),
    ...closing.map(paragraph),
    '</body></html>',
  ].join('\n');
};

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;

const table = ({ language, items }: Draft): readonly string[] => [
  '<table style="border-collapse:collapse;width:100%">',
  `<caption style="text-align:left;font-weight:bold;padding:8px 0">${escapeHtml(WORDS.caption()[language])}</caption>`,
  `<thead><tr>${[WORDS.place(), WORDS.stage(), WORDS.dueOn(), WORDS.notes()].map((title) => `<th scope="col" style="${HEAD}">${escapeHtml(title[language])}</th>`).join('')}</tr></thead>`,
  `<tbody>${items.map(row).join('\n')}</tbody></table>`,
];

const row = ({ place, stage, due, notes, link }: Item): string => [
  `<tr><th scope="row" style="${CELL}"><a href="${escapeHtml(link)}" style="color:#0b4f8a">${escapeHtml(place)}</a></th>`,
  ...[stage, due].map((text) => `<td style="${CELL}">${escapeHtml(text)}</td>`),
  `<td style="${CELL}">${notes.map(escapeHtml).join('<br>')}</td></tr>`,
].join('');
