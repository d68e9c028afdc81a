import { describe, expect, it } from '@jest/globals';
import { eventsOf, exampleDefinition, JOURNEY, recordedLife } from '@app/testing';
import { historyOf } from './history.js';

const life = recordedLife(eventsOf(JOURNEY)).map((recorded) => ({ ...recorded, metadata: { ...recorded.metadata, definition: { programme: 'contoh', version: 1 } } }));

describe('the history of a location', () => {
  it('tells every event once, in order, in both languages, with who, when and by which way', () => {
    const history = historyOf(life, () => exampleDefinition);
    expect(history.map(({ revision, type }) => [revision, type])).toEqual(life.map(({ revision, event }) => [revision, event.type]));
    for (const { sentence, actor } of history) {
      expect(sentence.id).not.toBe('');
      expect(sentence.en).not.toBe(sentence.id);
      expect(actor).toEqual({ id: expect.any(String), role: 'fasilitator', unit: 'unit-fasilitator' });
    }
  });

  it('speaks with the labels of the definition that held at the time', () => {
    const rkm = life.findIndex(({ event }) => event.type === 'StageStarted' && event.data.stage === 'RKM');
    const asked: unknown[] = [];
    const history = historyOf(life, (pin) => {
      asked.push(pin);
      return exampleDefinition;
    });
    expect(history[rkm]?.sentence.id).toContain('Langkah RKM');
    expect(new Set(asked.map((pin) => JSON.stringify(pin)))).toEqual(new Set(['{"programme":"contoh","version":1}']));
    expect(historyOf(life, () => undefined)[rkm]?.sentence.id).toContain('RKM');
  });
});
