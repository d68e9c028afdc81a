import { setImmediate as nextTurn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import type { Instant } from '@app/kernel';
import type { StageChange, WeekLoad, WhatIfRow } from '@app/programme';

/** What is long in a preview, to be leafed through. */
export type KeptPreview = { readonly at: Instant; readonly rows: readonly WhatIfRow[]; readonly load: readonly WeekLoad[]; readonly stages: readonly StageChange[] };

/** Stages on a line, after which the same process answers everyone else. */
const AT_ONCE = 1_000;
const NEW_LINE = 0x0a;

export const packed = async ({ stages, ...head }: KeptPreview): Promise<Buffer> => {
  const lines = [lineOf(head)];
  for (let from = 0; from < stages.length; from += AT_ONCE) {
    lines.push(lineOf(stages.slice(from, from + AT_ONCE)));
    await nextTurn();
  }
  return promisify(gzip)(Buffer.concat(lines), { level: constants.Z_BEST_SPEED });
};

/** Throws where the bytes were damaged. */
export const unpacked = async (bytes: Buffer): Promise<KeptPreview> => {
  const text = await promisify(gunzip)(bytes);
  const headEnds = text.indexOf(NEW_LINE);
  const head = JSON.parse(text.toString('utf8', 0, headEnds)) as Omit<KeptPreview, 'stages'>;
  const stages: StageChange[] = [];
  let from = headEnds + 1;
  while (from < text.length) {
    const to = text.indexOf(NEW_LINE, from);
    stages.push(...JSON.parse(text.toString('utf8', from, to)) as readonly StageChange[]);
    from = to + 1;
    await nextTurn();
  }
  return { ...head, stages };
};

const lineOf = (content: object): Buffer => Buffer.from(`${JSON.stringify(content)}\n`);
