import { describe, expect, it } from '@jest/globals';
import { Terminal } from './terminal.js';

const LABEL = { id: 'mengimpor', en: 'importing' };

const recorded = (isTTY: boolean) => {
  const written: string[] = [];
  const stream = { isTTY, columns: 80, write: (text: string) => { written.push(text); return true; }, on: () => stream, cursorTo: () => true, clearLine: () => true };
  return { terminal: new Terminal(stream as never, stream as never), written };
};

describe('progress', () => {
  it('is told in plain lines where nobody watches, the last one at the end', () => {
    const { terminal, written } = recorded(false);
    const progress = terminal.progress(LABEL);
    for (let done = 1; done <= 50; done += 1) progress.update(done, 50, 'ok');
    progress.stop();
    expect(written).toEqual(['mengimpor / importing: 50 / 50 ok\n']);
  });

  it('says nothing where nothing was done', () => {
    const { terminal, written } = recorded(false);
    terminal.progress(LABEL).stop();
    expect(written).toEqual([]);
  });
});
