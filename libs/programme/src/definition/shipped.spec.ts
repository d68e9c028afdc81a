import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { shippedDefinition, shippedFiles, shippedProgrammes, walkToEnd } from '@app/testing';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { SPINE, type Definition } from './definition.js';
import { definitionSchema } from './definition-schema.js';
import { definitionFileSchema } from './file-schema.js';
import { location } from '../location/decider.js';
import { readDefinition } from './lint.js';

const files = shippedFiles();
const ajv = new Ajv({ allErrors: true });

/** The shipped files with one sentence of the law rewritten. */
const rewritten = (file: string, from: string, to: string) => {
  expect(files[file]).toContain(from);
  return { ...files, [file]: files[file]!.replace(from, to) };
};

const walked = (definition: Definition) => [...walkToEnd({ version: 1, hash: 'f'.repeat(64), definition })];

describe('the shipped definitions', () => {
  it('are the nine programmes', () => {
    expect(shippedProgrammes()).toEqual(['kotaku-apbn', 'kotaku-bpm', 'kotaku-cfw', 'kotaku-dfat', 'pisew', 'pkh', 'sandes', 'sanimas', 'tps3r']);
  });

  it.each(shippedProgrammes())('%s resolves, has no fault and fits the JSON Schema', (programme) => {
    const { definition, findings } = readDefinition(files, `${programme}.yaml`);
    expect(findings).toEqual([]);
    expect(definition?.programme).toBe(programme);
    const validate = ajv.compile(definitionSchema);
    expect([validate(definition), validate.errors]).toEqual([true, null]);
  });

  it.each(Object.keys(files))('%s fits the schema that editors check it by', (file) => {
    const validate = ajv.compile(definitionFileSchema);
    expect([validate(parse(files[file]!)), validate.errors]).toEqual([true, null]);
  });

  it('carry the editors\' schema beside them as it is in the code', () => {
    const shipped: unknown = JSON.parse(readFileSync(new URL('../../definitions/definition.schema.json', import.meta.url), 'utf8'));
    expect(shipped).toEqual(JSON.parse(JSON.stringify(definitionFileSchema)));
  });

  it('share the spine wherever something is built', () => {
    const built = shippedProgrammes().filter((programme) => programme !== 'pkh').map((programme) => shippedDefinition(programme).definition);
    for (const { stages } of built) {
      const spine: readonly string[] = SPINE;
      expect(stages.map(({ key }) => key).filter((key) => spine.includes(key))).toEqual(SPINE);
    }
  });
});

describe('changing the law touches no code', () => {
  it('a threshold rewritten in the text holds from then on', () => {
    const { definition, findings } = readDefinition(
      rewritten('_infrastruktur.yaml', '- { physicalAtLeast: 50, basis: pmk-168 }', '- { physicalAtLeast: 75, basis: pmk-168 }'), 'sanimas.yaml',
    );
    expect(findings).toEqual([]);
    const inspectedAtHalf = (law: Definition): readonly string[] => {
      const { state, facts } = walked(law).find(({ state: { physical } }) => physical === 50)!;
      const decision = location.decide({ type: 'CompleteStage', data: { stage: 'PROGRESS_INSPECTION' } }, state, { ...facts, actor: { ...facts.actor, role: 'korkot' } });
      return decision.accepted ? [] : decision.unmet.map(({ code }) => code);
    };
    expect(inspectedAtHalf(shippedDefinition('sanimas').definition)).not.toContain('physical.too-low');
    expect(inspectedAtHalf(definition!)).toContain('physical.too-low');
  });

  it('a new programme is a new file', () => {
    const jembatan = `
extends: _infrastruktur
programme: jembatan
name: { id: Jembatan Gantung Desa, en: Village suspension bridges }
guideline: { title: Petunjuk teknis, basis: asumsi }
institution: { basis: asumsi, minimumVillages: 2, kinds: { panitia: { id: Panitia, en: Committee } } }
spotCheck: { outputs: { jembatan: { id: Jembatan berdiri, en: Bridge stands } } }
without: [MAPPING, hasil-pemetaan]
documents:
  uji-beban:
    label: { id: Hasil uji beban, en: Load test results }
    submittedBy: [fasilitator]
    verifiedBy: [ppk]
    basis: asumsi
stages:
  LOAD_TEST:
    label: { id: Uji Beban, en: Load test }
    kind: branch
    required: true
    after: [CONSTRUCTION]
    gateFor: LPJ
    completes: [{ evidenceVerified: uji-beban, basis: asumsi }]
    by: [ppk]
    basis: asumsi
`;
    const { definition, findings } = readDefinition({ ...files, 'jembatan.yaml': jembatan }, 'jembatan.yaml');
    expect(findings).toEqual([]);
    const last = walked(definition!).at(-1)!.state;
    expect(last.situation).toBe('finished');
    expect(last.stages.LOAD_TEST?.status).toBe('completed');
    expect(last.stages.MAPPING).toBeUndefined();
  });

  it('a fault in a shared file is found in that file, from every programme that builds on it', () => {
    const broken = rewritten('_dokumen.yaml', '  lpj:\n', '  lpg:\n');
    const line = broken['_dokumen.yaml']!.split('\n').indexOf('  lpg:') + 1;
    for (const programme of ['sanimas', 'pisew', 'kotaku-cfw']) {
      expect(readDefinition(broken, `${programme}.yaml`).findings).toContainEqual(expect.objectContaining({ file: '_dokumen.yaml', line, code: 'document.unused' }));
    }
  });
});
