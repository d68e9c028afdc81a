import { describe, expect, it } from '@jest/globals';
import type { Row } from '@app/kernel';
import fc from 'fast-check';
import { HotRows } from './hot-rows.js';

const KEYS = 'abcdefgh'.split('');

/** A table that counts how often it is asked for a row. */
const shelf = (generation: number) => {
  const table = new Map<string, Row>();
  const asked: string[] = [];
  const rows = new HotRows((key) => {
    asked.push(key);
    return table.get(key);
  }, generation);
  const write = (): readonly string[] => {
    const leaving = rows.takeLeaving();
    for (const { key, row } of leaving) table.set(key, row);
    return leaving.map(({ key }) => key);
  };
  return { table, asked, rows, write };
};

describe('rows at hand during a rebuild', () => {
  it('end up in the table as the last change left them, whatever was asked for and written in between', () => {
    const deeds = fc.array(fc.tuple(fc.constantFrom('read', 'put', 'alter', 'write'), fc.constantFrom(...KEYS)), { maxLength: 200 });
    fc.assert(fc.property(deeds, fc.integer({ min: 1, max: 5 }), (all, generation) => {
      const { table, rows, write } = shelf(generation);
      const truth = new Map<string, Row>();
      all.forEach(([deed, key], at) => {
        if (deed === 'write') write();
        if (deed === 'read') expect(rows.read(key)).toEqual(truth.get(key));
        if (deed === 'put') {
          truth.set(key, { at, altered: 0 });
          rows.take({ key, row: { at, altered: 0 } });
        }
        const known = truth.get(key);
        if (deed !== 'alter' || known === undefined) return;
        truth.set(key, { ...known, altered: at });
        rows.take({ key, columns: { altered: at } });
      });
      rows.letAllGo();
      write();
      expect(table).toEqual(truth);
    }), { numRuns: 300 });
  });

  it('cannot be altered where they are not there', () => {
    expect(() => { shelf(2).rows.take({ key: 'a', columns: { at: 1 } }); }).toThrow('row a is not there to be altered');
  });

  it('are loaded once while they are in use, and written once when they no longer are', () => {
    const { asked, rows, write } = shelf(2);
    for (let at = 0; at < 10; at += 1) {
      rows.read('hot');
      rows.take({ key: 'hot', row: { at } });
      rows.take({ key: `cold${at}`, row: { at } });
    }
    expect(asked).toEqual(['hot']);
    expect(write()).toEqual(Array.from({ length: 10 }, (_, at) => `cold${at}`));
    rows.read('b');
    rows.read('c');
    rows.read('d');
    rows.read('e');
    expect(write()).toEqual(['hot']);
  });
});
