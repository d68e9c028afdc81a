import { describe, expect, it } from '@jest/globals';
import { fold } from '@app/kernel';
import type { Definition } from './definition.js';
import { definition } from './decider.js';
import type { DefinitionEvent } from './events.js';

const HASH = 'a'.repeat(64);
const OTHER_HASH = 'b'.repeat(64);
const LAW: Definition = {
  programme: 'sample',
  name: { id: 'Contoh', en: 'Sample' },
  unit: { level: 'village', label: { id: 'Desa', en: 'Village' } },
  guideline: { title: 'Guide', source: 'A', clause: 'ours' },
  documents: [], stages: [], tranches: [], entryStage: 'FIRST', finalStage: 'LAST',
  suspension: { source: 'A', clause: 'ours', maximumDays: 30, reasons: [] },
};

const published = (version: number, hash: string): DefinitionEvent =>
  ({ type: 'DefinitionPublished', data: { programme: 'sample', version, hash, definition: LAW, note: 'as it is' } });

const given = (...events: readonly DefinitionEvent[]) => fold(definition.evolve, definition.initial, events);
const publish = (change: object = {}) => ({ type: 'PublishDefinition' as const, data: { definition: LAW, hash: HASH, note: 'as it is', ...change } });
const clean = { findings: [] };

describe('publishing a definition', () => {
  it('numbers the versions of a programme from 1', () => {
    expect(definition.decide(publish(), given(), clean)).toEqual({ accepted: true, events: [published(1, HASH)] });
    expect(definition.decide(publish(), given(published(1, OTHER_HASH)), clean)).toEqual({ accepted: true, events: [published(2, HASH)] });
  });

  it('changes nothing when the newest version already says so', () => {
    expect(definition.decide(publish(), given(published(1, OTHER_HASH), published(2, HASH)), clean)).toEqual({ accepted: true, events: [] });
  });

  it('may return to what an older version said, as a new version', () => {
    expect(definition.decide(publish(), given(published(1, HASH), published(2, OTHER_HASH)), clean)).toEqual({ accepted: true, events: [published(3, HASH)] });
  });

  it('keeps every version as it was published', () => {
    expect(given(published(1, HASH), published(2, OTHER_HASH)).versions).toEqual([
      { version: 1, hash: HASH, definition: LAW }, { version: 2, hash: OTHER_HASH, definition: LAW },
    ]);
  });

  it('is refused with every fault the linter found, naming file and line', () => {
    const findings = [{ file: 'sample.yaml', line: 7, code: 'stage.unknown' as const, sentence: { id: 'Tidak ada.', en: 'There is none.' } }];
    expect(definition.decide(publish(), given(), { findings })).toEqual({
      accepted: false, unmet: [{ code: 'stage.unknown', sentence: { id: 'sample.yaml:7: Tidak ada.', en: 'sample.yaml:7: There is none.' } }],
    });
  });

  it.each([
    ['a hash that is none', { hash: 'A1' }, 'definition.hash-malformed'],
    ['no note', { note: '  ' }, 'definition.note-missing'],
    ['the law of another programme', { definition: { ...LAW, programme: 'other' } }, 'definition.other-programme'],
  ])('is refused with %s', (_, change, code) => {
    const decision = definition.decide(publish(change), given(published(1, OTHER_HASH)), clean);
    expect(decision).toMatchObject({ accepted: false, unmet: [{ code, sentence: { id: expect.any(String), en: expect.any(String) } }] });
  });
});
