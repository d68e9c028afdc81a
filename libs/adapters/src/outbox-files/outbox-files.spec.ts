import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '@app/kernel';
import { mailerContract } from '@app/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { OutboxFiles } from './outbox-files.js';

const LETTER = { id: 'a1', to: 'ppk.52@contoh.example', subject: 'Uji', text: 'Uji', html: '<p>Uji</p>', language: 'id', date: '2021-04-12T01:30:00.000Z' as Instant } as const;

const at = (hour: string) => `2021-04-12T${hour}:30:00.000Z` as Instant;

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'outbox-')); });
afterEach(async () => { await rm(folder, { recursive: true, force: true }); });

mailerContract('the outbox', async () => {
  const home = await mkdtemp(join(tmpdir(), 'outbox-'));
  return {
    mailer: new OutboxFiles(home),
    arrived: async () => Promise.all((await readdir(home)).filter((name) => name.endsWith('.eml')).map((name) => readFile(join(home, name)))),
    close: () => rm(home, { recursive: true }),
  };
});

describe('the outbox', () => {
  it('keeps one file for one id, however often it is sent, and shows the newest first', async () => {
    const outbox = new OutboxFiles(folder);
    for (const letter of [LETTER, { ...LETTER, id: 'b2', date: at('02') }, { ...LETTER, date: at('03') }]) await outbox.send(letter);
    expect((await readdir(folder)).sort()).toEqual(['2021-04-12T01-30-00.000Z_a1.eml', '2021-04-12T01-30-00.000Z_a1.json', '2021-04-12T02-30-00.000Z_b2.eml', '2021-04-12T02-30-00.000Z_b2.json']);
    const { date: _, ...shown } = LETTER;
    expect(await outbox.list(10)).toEqual([{ ...shown, id: 'b2', torn: false, writtenAt: at('02') }, { ...shown, torn: false, writtenAt: at('01') }]);
    expect(await outbox.list(1)).toHaveLength(1);
  });

  it('dates a letter by the clock of the system, whatever day the machine has', async () => {
    await new OutboxFiles(folder).send(LETTER);
    const [file = ''] = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
    expect((await simpleParser(await readFile(join(folder, file)))).date?.toISOString()).toBe(LETTER.date);
  });

  it('shows a file that holds no letter any more as such, between the others, and those of an older kind last', async () => {
    const outbox = new OutboxFiles(folder);
    for (const [id, hour] of [['a1', '01'], ['b2', '02'], ['c3', '03'], ['d4', '04']] as const) await outbox.send({ ...LETTER, id, date: at(hour) });
    await truncate(join(folder, '2021-04-12T02-30-00.000Z_b2.eml'), 5);
    await writeFile(join(folder, '2021-04-12T03-30-00.000Z_c3.json'), '{"to":');
    await rm(join(folder, '2021-04-12T04-30-00.000Z_d4.json'));
    await writeFile(join(folder, 'f0.eml'), 'x');
    const { date: _, ...older } = { ...LETTER, id: 'f0' };
    await writeFile(join(folder, 'f0.json'), JSON.stringify(older));
    expect((await outbox.list(10)).map(({ id, torn }) => [id, torn])).toEqual([['d4', true], ['c3', true], ['b2', true], ['a1', false], ['f0', false]]);
  });

  it('shows nothing where nothing was ever written, and no letter before it is whole', async () => {
    expect(await new OutboxFiles(join(folder, 'outbox')).list(10)).toEqual([]);
    await writeFile(join(folder, 'half.json'), '{}');
    await writeFile(join(folder, 'half.eml.part'), 'x');
    expect(await new OutboxFiles(folder).list(10)).toEqual([]);
  });

  it('says so where the disk takes nothing', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await new OutboxFiles(join(folder, 'file')).send(LETTER)).toEqual({ kind: 'failed', code: 'mail.disk', permanent: false });
  });
});
