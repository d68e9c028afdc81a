import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFINITION_FINDINGS } from '../sentences/definition-findings.js';
import type { Definition } from './definition.js';
import { lintDefinition, readDefinition } from './lint.js';

const GROUND = `clauses:
  rule: { source: S, clause: Rule one }
suspension: { basis: rule, maximumDays: 30, reasons: { flood: { id: Banjir, en: Flood } } }
documents:
  minutes:
    label: { id: Notulen, en: Minutes }
    submittedBy: [fasilitator]
    verifiedBy: [korkot, ppk]
    basis: rule
stages:
  ENTRY:
    label: { id: Awal, en: Beginning }
    kind: main
    required: true
    after: []
    completes: []
    by: [satker]
    basis: rule
  MIDDLE:
    label: { id: Tengah, en: Middle }
    kind: main
    required: true
    after: [ENTRY]
    completes:
      - { evidenceVerified: minutes, basis: rule }
      - { contractSigned: true, basis: rule }
    by: [fasilitator]
    basis: rule
`;

const PROGRAMME = `extends: _ground
programme: sample
name: { id: Contoh, en: Sample }
unit: { level: village, label: { id: Desa, en: Village } }
guideline: { title: Guide, basis: rule }
entryStage: ENTRY
finalStage: PAYMENT
documents:
  receipt:
    label: { id: Kwitansi, en: Receipt }
    submittedBy: [fasilitator]
    verifiedBy: [ppk]
    basis: rule
stages:
  SIDE:
    label: { id: Samping, en: Side }
    kind: branch
    required: true
    after: [ENTRY]
    gateFor: PAYMENT
    completes:
      - { evidenceVerified: receipt, basis: rule }
    by: [fasilitator]
    basis: rule
  PAYMENT:
    label: { id: Penyaluran, en: Payment }
    kind: main
    required: true
    after: [MIDDLE]
    completes:
      - { trancheDisbursed: 2, basis: rule }
    by: [ppk]
    basis: rule
  FIRST_PAYMENT:
    label: { id: Penyaluran awal, en: First payment }
    kind: branch
    required: true
    after: [MIDDLE]
    gateFor: PAYMENT
    completes:
      - { trancheDisbursed: 1, basis: rule }
    by: [ppk]
    basis: rule
tranches:
  1: { label: { id: Tahap I, en: Tranche I }, percent: 70, stage: FIRST_PAYMENT, gates: [{ evidenceVerified: minutes, basis: rule }], basis: rule }
  2: { label: { id: Tahap II, en: Tranche II }, percent: 30, stage: PAYMENT, gates: [{ stageCompleted: SIDE, basis: rule }], basis: rule }
spotCheck:
  basis: rule
  outputs: { report: { id: Laporan, en: Report } }
  bands:
    good: { from: 70, label: { id: Baik, en: Good }, basis: rule }
    poor: { from: 0, label: { id: Kurang, en: Poor }, basis: rule }
`;

const plant = (file: '_ground.yaml' | 'sample.yaml', from: string, to: string) => {
  const files = { '_ground.yaml': GROUND, 'sample.yaml': PROGRAMME };
  expect(files[file]).toContain(from);
  return { ...files, [file]: files[file].replace(from, to) };
};

/** What is planted where, the line it must be found at, and what is said of it. */
const FAULTS: readonly (readonly [
  code: keyof typeof DEFINITION_FINDINGS, file: '_ground.yaml' | 'sample.yaml', from: string, to: string, line: number, id: string, en: string,
])[] = [
  ['yaml.invalid', 'sample.yaml', 'after: [MIDDLE]', 'after: [MIDDLE', 30, 'Berkas bukan YAML yang sah', 'The file is not valid YAML'],
  ['yaml.alias', 'sample.yaml', 'by: [fasilitator]', 'by: &own [fasilitator, *own]', 23, 'Alias YAML *own tidak dipakai di sini', 'The YAML alias *own is not used here'],
  ['key.duplicate', 'sample.yaml', 'entryStage: ENTRY', 'entryStage: ENTRY\nentryStage: ENTRY', 7, 'Kunci ditulis lebih dari sekali.', 'The key is written more than once.'],
  ['extends.unknown', 'sample.yaml', '_ground', '_underground', 1, 'Berkas induk _underground tidak ada.', 'There is no file _underground to build on.'],
  ['extends.circular', '_ground.yaml', 'clauses:', 'extends: sample\nclauses:', 1, 'Berkas induk sample akhirnya bertumpu pada berkas ini sendiri.', 'The file sample in the end builds on this file itself.'],
  ['without.unknown', 'sample.yaml', 'documents:', 'without: [NOWHERE]\ndocuments:', 8, 'Tidak ada tahapan atau dokumen NOWHERE yang dapat dihilangkan.', 'There is no stage or document NOWHERE to leave out.'],
  ['basis.unknown', 'sample.yaml', 'Guide, basis: rule', 'Guide, basis: rumour', 5, 'Dasar rumour tidak tertulis pada clauses.', 'The basis rumour is not written under clauses.'],
  ['source.missing', '_ground.yaml', 'source: S, clause: Rule one', 'clause: Rule one', 2, 'rule tidak menyebut asalnya (S, P, L atau A).', 'rule does not say where it comes from (S, P, L or A).'],
  ['source.missing', 'sample.yaml', '    by: [fasilitator]\n    basis: rule', '    by: [fasilitator]', 15, 'stages.SIDE tidak menyebut asalnya (S, P, L atau A).', 'stages.SIDE does not say where it comes from (S, P, L or A).'],
  ['clause.missing', '_ground.yaml', 'source: S, clause: Rule one', 'source: S', 2, 'rule tidak menyebut bunyi dasarnya.', 'rule does not cite its clause.'],
  ['label.missing', 'sample.yaml', '{ id: Samping, en: Side }', '{ id: Samping, en: "" }', 16, 'stages.SIDE.label tidak bernama dalam kedua bahasa.', 'stages.SIDE.label is not named in both languages.'],
  ['label.missing', 'sample.yaml', '{ id: Contoh, en: Sample }', '{ en: Sample }', 3, 'name tidak bernama dalam kedua bahasa.', 'name is not named in both languages.'],
  ['shape.missing', 'sample.yaml', 'finalStage: PAYMENT\n', '', 1, 'Berkas tidak memuat finalStage.', 'The file lacks finalStage.'],
  ['shape.unknown', 'sample.yaml', 'programme: sample', 'programme: sample\ncolour: red', 3, 'Berkas memuat colour yang tidak dikenal.', 'The file holds colour, which is not known.'],
  ['shape.value', 'sample.yaml', 'level: village', 'level: street', 4, 'unit.level harus salah satu dari: village, district, regency.', 'unit.level must be one of: village, district, regency.'],
  ['shape.invalid', '_ground.yaml', 'maximumDays: 30', 'maximumDays: soon', 3, 'suspension.maximumDays tidak berbentuk semestinya.', 'suspension.maximumDays does not have the right form.'],
  ['gate.ambiguous', 'sample.yaml', '{ evidenceVerified: receipt,', '{ evidenceVerified: receipt, contractSigned: true,', 22, 'stages.SIDE.completes.0 harus memuat tepat satu syarat yang dikenal.', 'stages.SIDE.completes.0 must hold exactly one known condition.'],
  ['threshold.out-of-range', 'sample.yaml', 'percent: 30', 'percent: 130', 46, 'tranches.2.percent harus berada di antara 0 dan 100.', 'tranches.2.percent must lie between 0 and 100.'],
  ['threshold.out-of-range', 'sample.yaml', '{ stageCompleted: SIDE', '{ physicalAtLeast: -5', 46, 'tranches.2.gates.0.physicalAtLeast harus berada di antara 0 dan 100.', 'tranches.2.gates.0.physicalAtLeast must lie between 0 and 100.'],
  ['role.unknown', 'sample.yaml', 'by: [fasilitator]', 'by: [mayor]', 23, 'Peran tidak dikenal; yang ada: fasilitator,', 'The role is not known; there are: fasilitator,'],
  ['stage.unknown', 'sample.yaml', 'gateFor: PAYMENT', 'gateFor: PAIMENT', 20, 'Tahapan PAIMENT tidak ada dalam program ini.', 'There is no stage PAIMENT in this programme.'],
  ['stage.unknown', 'sample.yaml', 'stageCompleted: SIDE', 'stageCompleted: SITE', 46, 'Tahapan SITE tidak ada dalam program ini.', 'There is no stage SITE in this programme.'],
  ['stage.unknown', 'sample.yaml', 'stage: FIRST_PAYMENT', 'stage: FIRST', 45, 'Tahapan FIRST tidak ada dalam program ini.', 'There is no stage FIRST in this programme.'],
  ['document.unknown', 'sample.yaml', 'evidenceVerified: receipt', 'evidenceVerified: reseat', 22, 'Dokumen reseat tidak ada dalam program ini.', 'There is no document reseat in this programme.'],
  ['document.unused', 'sample.yaml', 'evidenceVerified: receipt', 'evidenceVerified: minutes', 9, 'Dokumen receipt tidak diminta oleh satu syarat pun.', 'The document receipt is asked for by no gate.'],
  ['tranche.unknown', 'sample.yaml', '{ stageCompleted: SIDE', '{ trancheDisbursed: 3', 46, 'Tahap pencairan 3 tidak ada dalam program ini.', 'There is no tranche 3 in this programme.'],
  ['spine.missing', 'sample.yaml', 'entryStage: ENTRY', 'entryStage: ENTRY\nhandover: { basis: rule }', 15, 'Tahapan pokok RKM tidak ada; program infrastruktur wajib memuatnya.', 'The spine stage RKM is missing; an infrastructure programme must have it.'],
  ['entry.wrong', 'sample.yaml', 'entryStage: ENTRY', 'entryStage: MIDDLE', 6, 'Tahapan awal MIDDLE harus tahapan utama tanpa pendahulu dan tanpa syarat.', 'The entry stage MIDDLE must be a main stage with nothing before it and no gates.'],
  ['final.wrong', 'sample.yaml', 'finalStage: PAYMENT', 'finalStage: MIDDLE', 7, 'Tahapan akhir MIDDLE harus tahapan utama wajib yang tidak mendahului tahapan utama lain.', 'The final stage MIDDLE must be a required main stage that comes before no other main stage.'],
  ['stage.unreachable', 'sample.yaml', 'after: [ENTRY]', 'after: []', 19, 'Tahapan SIDE tidak terhubung dengan tahapan awal.', 'The stage SIDE is not connected to the entry stage.'],
  ['stage.skippable', 'sample.yaml', '    gateFor: PAYMENT\n    completes:\n      - { trancheDisbursed: 1', '    completes:\n      - { trancheDisbursed: 1', 34, 'Tahapan wajib FIRST_PAYMENT tidak menahan tahapan akhir sehingga dapat terlewati.', 'The required stage FIRST_PAYMENT does not hold back the final stage and so could be skipped.'],
  ['gate-for.misplaced', 'sample.yaml', 'kind: branch', 'kind: parallel', 20, 'Hanya tahapan cabang yang dapat menahan tahapan lain lewat gateFor; SIDE bukan cabang.', 'Only a branch can hold back another stage by gateFor; SIDE is none.'],
  ['gate.on-parallel', 'sample.yaml', 'kind: branch', 'kind: parallel', 46, 'Tahapan paralel SIDE tidak menahan apa pun sehingga tidak dapat ditunggu.', 'The parallel stage SIDE holds back nothing, so nothing can wait for it.'],
  ['gate.on-optional', 'sample.yaml', 'required: true', 'required: false', 46, 'Syarat menunggu tahapan SIDE yang tidak wajib dilalui.', 'The gate waits for the stage SIDE, which nobody has to go through.'],
  ['gate.circular', 'sample.yaml', 'after: [ENTRY]', 'after: [PAYMENT]', 20, 'Syarat saling menunggu: start PAYMENT <- complete SIDE <- start SIDE <- complete PAYMENT <- start PAYMENT.', 'The gates wait for each other: start PAYMENT <- complete SIDE <- start SIDE <- complete PAYMENT <- start PAYMENT.'],
  ['gate.circular', 'sample.yaml', '{ stageCompleted: SIDE', '{ stageCompleted: PAYMENT', 31, 'Syarat saling menunggu: complete PAYMENT <- tranche 2 <- complete PAYMENT.', 'The gates wait for each other: complete PAYMENT <- tranche 2 <- complete PAYMENT.'],
  ['gate.without-evidence', 'sample.yaml', '{ evidenceVerified: receipt, basis: rule }', '{ noBlockingFinding: true, basis: rule }', 21, 'Tahapan wajib SIDE selesai tanpa bukti apa pun.', 'The required stage SIDE completes without any evidence.'],
  ['gate.without-evidence', '_ground.yaml', '      - { evidenceVerified: minutes, basis: rule }\n      - { contractSigned: true, basis: rule }\n', '      - { budgetEffective: true, basis: rule }\n', 24, 'Tahapan wajib MIDDLE selesai tanpa bukti apa pun.', 'The required stage MIDDLE completes without any evidence.'],
  ['gate.without-subject', 'sample.yaml', '{ stageCompleted: SIDE', '{ institutionForm: true', 46, 'Syarat institutionForm menanyakan hal yang tidak diatur program ini.', 'The condition institutionForm asks about something this programme does not have.'],
  ['tranche.without-contract', 'sample.yaml', 'stages:', 'stages:\n  MIDDLE: { completes: [{ evidenceVerified: minutes, basis: rule }] }', 45, 'Program ini membayar per tahap, tetapi tidak ada tahapan wajib tempat kontrak ditandatangani.', 'This programme pays in tranches, yet no required stage has the contract signed.'],
  ['physical.without-construction', 'sample.yaml', 'entryStage: ENTRY', 'entryStage: ENTRY\nphysical: { photosAt: [0, 100], basis: rule }', 7, 'Kemajuan fisik diukur, tetapi tidak ada tahapan wajib yang menuntut 100 %.', 'Physical progress is measured, yet no required stage demands 100 %.'],
  ['gate.per-work', 'sample.yaml', 'evidenceVerified: receipt,', 'evidenceVerified: receipt, forEachWork: true,', 22, 'forEachWork dan perWork pada dokumen receipt tidak sejalan.', 'forEachWork and perWork disagree for the document receipt.'],
  ['chain.empty', '_ground.yaml', 'verifiedBy: [korkot, ppk]', 'verifiedBy: []', 8, 'documents.minutes.verifiedBy kosong; setiap dokumen diverifikasi sedikitnya oleh satu peran.', 'documents.minutes.verifiedBy is empty; every document is verified by one role at least.'],
  ['chain.self-verified', '_ground.yaml', 'verifiedBy: [korkot, ppk]', 'verifiedBy: [fasilitator]', 8, 'Dokumen minutes hanya diverifikasi oleh peran yang mengajukannya.', 'The document minutes is verified only by the roles that submit it.'],
  ['tranche.sum', 'sample.yaml', 'percent: 30', 'percent: 25', 46, 'Jumlah persentase tahap pencairan 95 %, seharusnya 100 %.', 'The tranche percentages sum to 95 %, not 100 %.'],
  ['tranche.numbering', 'sample.yaml', '  2: {', '  3: {', 46, 'Nomor tahap pencairan harus berurutan mulai 1; 3 tidak pada tempatnya.', 'Tranches are numbered from 1 without gaps; 3 is out of place.'],
  ['tranche.not-awaited', 'sample.yaml', 'stage: PAYMENT', 'stage: SIDE', 46, 'Tahapan SIDE tidak menunggu pencairan tahap 2.', 'The stage SIDE does not wait for tranche 2 to be disbursed.'],
  ['tranche.stage-optional', 'sample.yaml', 'label: { id: Penyaluran awal, en: First payment }\n    kind: branch\n    required: true', 'label: { id: Penyaluran awal, en: First payment }\n    kind: branch\n    required: false', 45, 'Tahap 1 dibayar pada tahapan FIRST_PAYMENT yang tidak wajib dilalui.', 'Tranche 1 is paid in the stage FIRST_PAYMENT, which nobody has to go through.'],
  ['bands.uncovered', 'sample.yaml', 'from: 0', 'from: 10', 50, 'Kategori uji petik tidak meliputi nilai 0 sampai 10.', 'The spot-check bands do not cover the scores from 0 to 10.'],
  ['bands.overlapping', 'sample.yaml', 'from: 0', 'from: 70', 52, 'Dua kategori uji petik mulai pada nilai 70.', 'Two spot-check bands begin at 70.'],
];

describe('the linter of definitions', () => {
  it('has nothing to say of a sound definition', () => {
    expect(readDefinition({ '_ground.yaml': GROUND, 'sample.yaml': PROGRAMME }, 'sample.yaml').findings).toEqual([]);
  });

  it.each(FAULTS)('%s in %s: %j instead of %j', (code, file, from, to, line, id, en) => {
    const { definition, findings } = readDefinition(plant(file, from, to), 'sample.yaml');
    expect(definition).toBeUndefined();
    expect(findings).toContainEqual({
      file, line, code, sentence: { id: expect.stringContaining(id), en: expect.stringContaining(en) },
    });
  });

  it('is proved by a planted fault for every code it knows', () => {
    expect(new Set(FAULTS.map(([code]) => code))).toEqual(new Set(Object.keys(DEFINITION_FINDINGS)));
  });

  it('finds a spot check waited for where the programme has none', () => {
    const { definition } = readDefinition({ '_ground.yaml': GROUND, 'sample.yaml': PROGRAMME }, 'sample.yaml');
    const { spotCheck: _, stages, ...rest } = definition as Definition;
    const waiting = stages.map((stage) => (stage.key === 'PAYMENT' ? { ...stage, completes: [...stage.completes, { spotCheckScored: true, source: 'S', clause: 'Rule one' }] } : stage));
    expect(lintDefinition({ ...rest, stages: waiting })).toMatchObject([{ code: 'gate.without-subject', sentence: { id: expect.stringContaining('spotCheckScored') } }]);
  });

  it('finds keys written twice in a definition handed in ready-made, and says where by pointer', () => {
    const { definition } = readDefinition({ '_ground.yaml': GROUND, 'sample.yaml': PROGRAMME }, 'sample.yaml');
    const { documents, ...rest } = definition as Definition;
    expect(lintDefinition({ ...rest, documents: [...documents, documents[0]] })).toEqual([
      { file: '/documents/2', line: 1, code: 'key.duplicate', sentence: { id: 'Kunci minutes ditulis lebih dari sekali.', en: 'The key minutes is written more than once.' } },
    ]);
  });

  it('answers anything at all, and passes only what is a definition', () => {
    fc.assert(fc.property(fc.anything(), (thing) => lintDefinition(thing).length > 0));
  });
});
