import { describe, expect, it } from '@jest/globals';
import { definitionHash } from './definition-hash.js';
import { loadDefinitionFiles } from './definition-files.js';

describe('the shipped definitions', () => {
  const { definitions, findings } = loadDefinitionFiles('libs/programme/definitions');

  it('are nine programmes without a single finding', () => {
    expect(findings).toEqual([]);
    expect(definitions.map(({ programme }) => programme)).toEqual([
      'kotaku-apbn', 'kotaku-bpm', 'kotaku-cfw', 'kotaku-dfat', 'pisew', 'pkh', 'sandes', 'sanimas', 'tps3r',
    ]);
  });

  it('have a hash each', () => {
    const hashes = definitions.map(definitionHash);
    expect(new Set(hashes).size).toBe(9);
    expect(hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });
});
