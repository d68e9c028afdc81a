import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openCountry, type Country } from './country.js';
import { codesOf, Journey } from './journey.js';
import { stepTo } from './walker.js';

jest.setTimeout(60_000);

let country: Country;
beforeAll(async () => { country = await openCountry(); });
afterAll(() => country.server.stop());

const waits = (stage: readonly [id: string, en: string], before: readonly [id: string, en: string]) =>
  ['stage.out-of-order', `Tahapan ${stage[0]} menunggu tahapan ${before[0]} selesai.`, `The stage ${stage[1]} waits for the stage ${before[1]} to be completed.`];

const RKM = ['Penyusunan RKM / DED-RAB', 'Community work plan, design and budget'] as const;
const MAPPING = ['Pemetaan / Survei Pendahuluan', 'Mapping and preliminary survey'] as const;
const KSM_FORMATION = ['Pembentukan KSM', 'Forming the community group'] as const;
const KPP_FORMATION = ['Pembentukan KPP', "Forming the users' and maintainers' group"] as const;
const CONSTRUCTION = ['Pelaksanaan Konstruksi', 'Construction'] as const;

describe('rule 1: no required stage is ever skipped, also under acceleration', () => {
  it.each(['sanimas', 'tps3r', 'sandes', 'pisew', 'kotaku-apbn', 'kotaku-bpm', 'kotaku-cfw', 'kotaku-dfat', 'pkh'])('not in %s', async (programme) => {
    const journey = await Journey.begin(country, programme);
    const { stages, entryStage, finalStage, handover } = journey.definition;
    const later = stages.filter(({ key, required, kind, after }) => required && kind !== 'parallel' && key !== entryStage && !after.includes(entryStage));
    for (const { key, by } of later) {
      const told = key === finalStage && handover !== undefined
        ? await journey.refused('ppk', 'HandOver', { bast: 'BAST-1', handedOverOn: journey.on, recipient: 'Pemerintah Kota' })
        : await journey.refused(by[0]!, 'CompleteStage', { stage: key });
      expect([key, codesOf(told)]).toEqual([key, expect.arrayContaining(['stage.out-of-order'])]);
    }
    expect(later.length).toBeGreaterThan(2);
  });

  it('and what comes first is told by its name', async () => {
    const journey = await Journey.begin(country, 'sanimas');
    expect(await journey.refused('fasilitator', 'StartStage', { stage: 'RKM' })).toEqual([waits(RKM, MAPPING), waits(RKM, KSM_FORMATION), waits(RKM, KPP_FORMATION)]);
    await journey.advance({ until: stepTo('StartStage', { stage: 'RKM' }) });
    await journey.does('fasilitator', 'StartStage', { stage: 'RKM' });
  });

  it('acceleration lets a stage be prepared beside those before it, and nothing be completed or built ahead of them', async () => {
    const journey = await Journey.begin(country, 'sanimas');
    await journey.advance({ until: stepTo('StartStage', { stage: 'KSM_FORMATION' }), leaving: stepTo('StartStage', { stage: 'MAPPING' }) });
    for (const stage of ['MAPPING', 'KSM_FORMATION', 'KPP_FORMATION']) await journey.does('fasilitator', 'StartStage', { stage });
    expect(codesOf(await journey.refused('fasilitator', 'StartStage', { stage: 'RKM' }))).toEqual(Array(3).fill('stage.out-of-order'));

    await journey.does('ppk', 'Accelerate', { criteria: ['dokumen-tersedia'], reference: 'S-12/2021', reason: 'DED tahun lalu masih berlaku' });
    expect(await journey.does('fasilitator', 'StartStage', { stage: 'RKM' })).toEqual([expect.objectContaining({ type: 'StageStarted', ahead: true })]);
    expect(await journey.refused('fasilitator', 'CompleteStage', { stage: 'RKM' })).toEqual(expect.arrayContaining([waits(RKM, MAPPING), waits(RKM, KSM_FORMATION), waits(RKM, KPP_FORMATION)]));
    expect(await journey.refused('ppk', 'StartStage', { stage: 'TRANCHE_1' })).toEqual([waits(['Penyaluran Tahap I', 'Disbursement of tranche I'], ['Kontrak / PKS (KSM-PPK)', 'Contract between community group and PPK'])]);

    for (const [by, stage] of [['korkot', 'RKM_VERIFICATION'], ['ppk', 'CONTRACT'], ['ppk', 'TRANCHE_1'], ['fasilitator', 'CONSTRUCTION']] as const) await journey.does(by, 'StartStage', { stage });
    const report = { percent: 0, observedOn: journey.on, photos: [] };
    expect(await journey.refused('fasilitator', 'ReportProgress', report)).toEqual(expect.arrayContaining([waits(CONSTRUCTION, ['Penyaluran Tahap I', 'Disbursement of tranche I'])]));

    await journey.advance();
    const required = journey.definition.stages.filter(({ required, kind }) => required && kind !== 'parallel').map(({ key }) => key);
    expect([...journey.completed()].sort()).toEqual([...required].sort());
  });
});

describe('rule 1, when the guideline changes in mid-year', () => {
  it('a law that requires a stage before a completed one is taken on only once that one is reopened', async () => {
    const centre = country.offices['pengawas-pusat'];
    const journey = await (await Journey.begin(country, 'sandes')).advance({ until: stepTo('StartStage', { stage: 'TRANCHE_1' }) });
    const { stages } = journey.definition;
    const permit = { ...stages.find(({ key }) => key === 'RKM_VERIFICATION')!, key: 'PERMIT', label: { id: 'Izin Lingkungan', en: 'Environmental permit' }, after: ['RKM_VERIFICATION'] };
    const amended = stages.flatMap((stage) => (stage.key === 'CONTRACT' ? [permit, { ...stage, after: ['PERMIT'] }] : [stage]));
    const { body } = await centre.post('/v1/definitions/sandes/versions', { definition: { ...journey.definition, stages: amended }, note: 'Izin lingkungan' });
    expect(body).toMatchObject({ revision: 1 });

    const repin = { version: 2, reason: 'Juknis diubah' };
    expect(await journey.refused('pengawas-pusat', 'RepinDefinition', repin)).toEqual([[
      'definition.stage-inserted',
      'Versi ketentuan itu mewajibkan tahapan Izin Lingkungan sebelum Kontrak / PKS (KSM-PPK) yang sudah selesai di sini; buka kembali Kontrak / PKS (KSM-PPK) lebih dahulu.',
      'That version requires the stage Environmental permit before Contract between community group and PPK, which is completed here; reopen Contract between community group and PPK first.',
    ]]);
    expect(await journey.refused('pengawas-pusat', 'RepinDefinition', { ...repin, version: 3 })).toEqual([
      ['definition.version-unknown', 'Versi 3 dari ketentuan program ini belum diterbitkan.', 'Version 3 of the definition of this programme has not been published.'],
    ]);
    await journey.does('ppk', 'ReopenStage', { stage: 'CONTRACT', reason: 'Juknis diubah' });
    await journey.does('pengawas-pusat', 'RepinDefinition', repin);
    expect(codesOf(await journey.refused('ppk', 'CompleteStage', { stage: 'CONTRACT' }))).toEqual(['stage.out-of-order']);
    await journey.does('korkot', 'CompleteStage', { stage: 'PERMIT' });
    await journey.does('ppk', 'CompleteStage', { stage: 'CONTRACT' });
  });
});

describe('rule 2: acceleration needs recorded criteria, and the accountability administration is kept', () => {
  const letter = { reference: 'S-12/2021', reason: 'Lokasi berulang' };

  it('is refused without a criterion of the programme', async () => {
    const journey = await Journey.begin(country, 'kotaku-dfat');
    expect(await journey.refused('ppk', 'Accelerate', { ...letter, criteria: [] })).toEqual([
      ['acceleration.criteria-missing', 'Percepatan memerlukan paling sedikit satu kriteria.', 'Acceleration needs at least one criterion.'],
    ]);
    expect(await journey.refused('ppk', 'Accelerate', { ...letter, criteria: ['mendesak'] })).toEqual([
      ['acceleration.criterion-unknown', '"mendesak" bukan kriteria percepatan program ini.', '"mendesak" is not a criterion for acceleration in this programme.'],
    ]);
    expect(await journey.does('ppk', 'Accelerate', { ...letter, criteria: ['lokasi-berulang'] })).toEqual([{ type: 'LocationAccelerated', ...letter, criteria: ['lokasi-berulang'] }]);
  });

  it('is refused where the programme has none', async () => {
    const journey = await Journey.begin(country, 'pkh');
    expect(await journey.refused('ppk', 'Accelerate', { ...letter, criteria: ['lokasi-berulang'] })).toEqual([
      ['acceleration.not-in-programme', 'Program ini tidak mengenal percepatan.', 'This programme has no acceleration.'],
    ]);
  });

  it('still asks for the LPJ and its verification', async () => {
    const journey = await Journey.begin(country, 'kotaku-dfat');
    await journey.does('ppk', 'Accelerate', { ...letter, criteria: ['lokasi-berulang'] });
    const examination = stepTo('VerifyEvidence', { document: 'lpj', by: 'ppk' });
    await journey.advance({ leaving: examination });
    expect(await journey.refused('ppk', 'CompleteStage', { stage: 'LPJ' })).toEqual([
      ['evidence.unverified', 'Laporan pertanggungjawaban (LPJ) menunggu verifikasi PPK.', 'Accountability report (LPJ): awaiting verification by the commitment officer (PPK).'],
    ]);
    await journey.does('ppk', 'VerifyEvidence', { evidence: 'lpj-1' });
    await journey.does('ppk', 'CompleteStage', { stage: 'LPJ' });
  });
});

describe('rule 4: the community institution satisfies its form rule before the work plan and the contract', () => {
  it('PISEW asks for at least two different villages of its district', async () => {
    const journey = await Journey.begin(country, 'pisew');
    await journey.advance({ leaving: stepTo('FormInstitution') });
    const { region } = journey.known;
    const [one, two] = [`${region}.1004`, `${region}.1005`];
    const institution = { kind: 'kkad', name: 'KKAD Ampenan', members: 8, women: 3, formedOn: journey.on };
    const tooFew = ['institution.too-few-villages', 'Lembaga harus melibatkan paling sedikit 2 desa/kelurahan; baru 1.', 'The institution must involve at least 2 villages; it has 1.'];
    expect(await journey.refused('fasilitator', 'CompleteStage', { stage: 'KSM_FORMATION' })).toEqual([
      ['institution.missing', 'Lembaga masyarakat belum dibentuk.', 'The community institution has not been formed.'],
    ]);
    expect(await journey.refused('fasilitator', 'FormInstitution', { ...institution, villages: [one, one, '52.71.09.1001'] })).toEqual([
      ['institution.village-outside', `"52.71.09.1001" bukan kode desa/kelurahan di wilayah ${region}.`, `"52.71.09.1001" is not the code of a village in the region ${region}.`],
      ['institution.village-repeated', `Desa/kelurahan ${one} disebut lebih dari sekali.`, `The village ${one} is named more than once.`],
    ]);
    await journey.does('fasilitator', 'FormInstitution', { ...institution, villages: [one] });
    expect(await journey.refused('fasilitator', 'CompleteStage', { stage: 'KSM_FORMATION' })).toEqual([tooFew]);
    await journey.does('fasilitator', 'FormInstitution', { ...institution, villages: [one, two] });
    await journey.does('fasilitator', 'CompleteStage', { stage: 'KSM_FORMATION' });

    // Formed anew with one village after its stage is completed, it holds back what comes next.
    await journey.does('fasilitator', 'FormInstitution', { ...institution, villages: [one] });
    await journey.advance({ until: stepTo('CompleteStage', { stage: 'RKM' }) });
    expect(await journey.refused('fasilitator', 'CompleteStage', { stage: 'RKM' })).toEqual([tooFew]);
    await journey.does('fasilitator', 'FormInstitution', { ...institution, villages: [one, two] });
    await journey.does('fasilitator', 'CompleteStage', { stage: 'RKM' });
  });

  it('and is not changed any more once the contract is signed', async () => {
    const journey = await Journey.begin(country, 'pisew');
    await journey.advance({ until: stepTo('CompleteStage', { stage: 'CONTRACT' }) });
    const alone = { kind: 'kkad', name: 'KKAD Baru', villages: [`${journey.known.region}.1004`], members: 8, women: 3, formedOn: journey.on };
    expect(await journey.refused('fasilitator', 'FormInstitution', alone)).toEqual([
      ['institution.contract-signed', 'Lembaga tidak dapat diubah setelah kontrak ditandatangani.', 'The institution cannot change once the contract is signed.'],
    ]);
  });
});

describe('rule 9: KOTAKU construction needs SPPD-L, coaching and MP2K', () => {
  const THREE = ['SPPD_L', 'KSM_COACHING', 'MP2K'] as const;
  const NAMES = {
    SPPD_L: ['SPPD-L BKM-KSM', 'Disbursement agreement of BKM and KSM (SPPD-L)'],
    KSM_COACHING: ['Coaching KSM', 'Coaching of the community group'],
    MP2K: ['MP2K', 'Pre-construction meeting (MP2K)'],
  } as const;

  it.each(['kotaku-bpm', 'kotaku-cfw', 'kotaku-dfat'])('each of the three holds the works of %s back', async (programme) => {
    const journey = await Journey.begin(country, programme);
    const left = new Set<string>(THREE);
    const works = journey.definition.stages.find(({ key }) => key === 'CONSTRUCTION')!.label;
    for (const stage of THREE) {
      await journey.advance({ leaving: (step) => step.type === 'StartStage' && left.has(step.stage) });
      const told = THREE.filter((key) => left.has(key)).map((key) => waits([works.id, works.en], NAMES[key]));
      expect(await journey.refused('fasilitator', 'StartStage', { stage: 'CONSTRUCTION' })).toEqual(told);
      left.delete(stage);
    }
    expect(codesOf(await journey.refused('fasilitator', 'ReportProgress', { percent: 0, observedOn: journey.on, photos: [] }))).toContain('stage.not-started');
    await journey.advance({ until: stepTo('StartStage', { stage: 'CONSTRUCTION' }) });
    await journey.does('fasilitator', 'StartStage', { stage: 'CONSTRUCTION' });
  });

  it('coaching and MP2K of cash for work may share a day', async () => {
    const journey = await Journey.begin(country, 'kotaku-cfw');
    await journey.advance({ until: stepTo('StartStage', { stage: 'KSM_COACHING' }), leaving: stepTo('StartStage', { stage: 'MP2K' }) });
    for (const stage of ['KSM_COACHING', 'MP2K']) await journey.does('fasilitator', 'StartStage', { stage });
    await journey.advance({ until: stepTo('StartStage', { stage: 'CONSTRUCTION' }) });
    const { KSM_COACHING: coaching, MP2K: mp2k } = journey.known.stages;
    expect(mp2k).toEqual(coaching);
    expect(mp2k).toMatchObject({ status: 'completed', startedOn: coaching?.completedOn });
  });
});
