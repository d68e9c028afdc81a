import type { Heard } from './world.js';

const REQUEST = /urn:tahapan:request:[0-9a-f-]{36}/g;
const POSITION = /\d{20}\/\d{20}/g;
const CURSOR = /"nextCursor":"([A-Za-z0-9_-]+)"/g;
/** A cursor carries a checksum over the position in it, which is now longer and now shorter. */
const CHECKSUM = /^[a-z0-9]+\./;
const LENGTH = /^content-length: \d+$/m;

/** Every request has a number of its own. */
const plain = (heard: readonly Heard[]): readonly string[] => heard.map(({ answer }) => answer.replace(REQUEST, 'request'));

/** Positions promise their order and nothing else: here they are called by the order in which they are first met. */
const withoutPositions = (answers: readonly string[]): readonly string[] => {
  const names = new Map<string, string>();
  const named = (position: string): string => names.get(position) ?? names.set(position, `position ${names.size}`).get(position) ?? '';
  return answers.map((answer) => answer
    .replace(CURSOR, (_, cursor: string) => `"nextCursor":"${Buffer.from(cursor, 'base64url').toString().replace(CHECKSUM, '')}"`)
    .replace(POSITION, named)
    .replace(LENGTH, ''));
};

/** The questions that are answered otherwise in the other world, with both answers where they part. */
export const differences = (here: readonly Heard[], there: readonly Heard[], equallyMuch: boolean): readonly string[] => {
  const [ones, others] = equallyMuch ? [plain(here), plain(there)] : [withoutPositions(plain(here)), withoutPositions(plain(there))];
  return here.flatMap(({ question }, at) => {
    const [one = '', other = ''] = [ones[at], others[at]];
    if (one === other) return [];
    const parting = [...one].findIndex((sign, place) => sign !== other[place]);
    const around = (text: string): string => text.slice(Math.max(0, parting - 60), Math.max(0, parting) + 120).replaceAll('\n', ' | ');
    return [`${question}: …${around(one)}… and …${around(other)}…`];
  });
};
