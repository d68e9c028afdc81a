import { describe, expect, it } from '@jest/globals';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeAfterwards } from '../bench.js';
import { openJournal } from './journal-file.js';
import type { Proposed } from './recorded.js';

const fileName = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'journal-'));
  closeAfterwards(async () => rmSync(directory, { recursive: true }));
  return join(directory, 'journal.ndjson');
};

const event = (id: string): Proposed => ({ id, type: 'a', json: false, data: Buffer.from([0, 255, 10]), metadata: Buffer.from('é') });

describe('a journal over a file', () => {
  it('is the same when opened again: log, positions, revisions, ids and endings', () => {
    const file = fileName();
    const journal = openJournal(file);
    journal.append('Order-1', -1n, [event('1'), event('2')]);
    journal.append('Order-2', -1n, [event('1')]);
    journal.delete('Order-1', 1n);
    journal.append('Order-1', -1n, [event('3')]);
    journal.tombstone('Order-2', 'any');
    const again = openJournal(file);
    expect(again.log).toEqual(journal.log);
    expect(again.append('Order-1', -1n, [event('1'), event('2')])).toEqual({ kind: 'done', revision: 1n, position: journal.log[1]?.position });
    expect(again.append('Order-2', 'any', [event('4')])).toEqual({ kind: 'deleted' });
    expect(again.visible('Order-1')?.map(({ id }) => id)).toEqual(['3']);
  });

  it('cuts off the line that was being written and goes on behind what is whole', () => {
    const file = fileName();
    openJournal(file).append('Order-1', -1n, [event('1')]);
    const whole = readFileSync(file, 'utf8');
    appendFileSync(file, whole.slice(0, 40));
    const again = openJournal(file);
    expect(again.log).toHaveLength(1);
    again.append('Order-1', 0n, [event('2')]);
    expect(openJournal(file).log.map(({ id }) => id)).toEqual(['1', '2']);
  });
});
