import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { budget, openCountry, recordDipa, type Country } from './country.js';
import { codesOf, Journey } from './journey.js';
import { examining, stepTo } from './walker.js';

jest.setTimeout(60_000);

let country: Country;
beforeAll(async () => { country = await openCountry(); });
afterAll(() => country.server.stop());

const MILLION = 1_000_000;
const contractOn = ({ on, known }: Journey) => ({ number: 'PKS-01', signedOn: on, endsOn: '2021-10-31' as typeof on, amount: known.amount });

describe('rule 3: while the DIPA revision is not effective, contracts cannot be signed; institution forming and survey go on', () => {
  it('a contract waits for the revision to become effective', async () => {
    const satker = 'pkp-52';
    await recordDipa(country, satker);
    await budget(country, satker, 'open-dipa-revision', { reason: 'Refocusing anggaran', reference: 'S-88/MK/2021' });
    const journey = await Journey.begin(country, 'kotaku-apbn', { satker });
    await journey.advance({ until: stepTo('SignContract') });
    expect(journey.completed()).toEqual(expect.arrayContaining(['FACILITATOR_MOBILISATION', 'SOSIALISASI', 'KSM_FORMATION', 'RKM', 'RKM_VERIFICATION']));

    expect(await journey.refused('ppk', 'SignContract', contractOn(journey))).toEqual([
      ['budget.not-effective', 'Revisi DIPA belum efektif; kontrak atau adendum belum dapat ditandatangani.', 'The DIPA revision is not effective; no contract or addendum can be signed yet.'],
    ]);
    await budget(country, satker, 'make-dipa-revision-effective', { number: 'DIPA-REV-1', date: '2021-02-01' });
    expect(await journey.does('ppk', 'SignContract', contractOn(journey))).toEqual([expect.objectContaining({ type: 'ContractSigned', budgetRevision: 1 })]);
  });

  it('survey and institution go on under the revision, and without any DIPA there is no contract either', async () => {
    const journey = await Journey.begin(country, 'sandes', { satker: 'tanpa-dipa-52' });
    await journey.advance({ until: stepTo('SignContract') });
    expect(journey.completed()).toEqual(expect.arrayContaining(['MAPPING', 'KSM_FORMATION', 'KPP_FORMATION']));
    expect(await journey.refused('ppk', 'SignContract', contractOn(journey))).toEqual([
      ['budget.not-effective', 'DIPA satker ini belum berlaku; kontrak atau adendum belum dapat ditandatangani.', 'The DIPA of this Satker is not in force; no contract or addendum can be signed yet.'],
    ]);
    await recordDipa(country, 'tanpa-dipa-52');
    await journey.does('ppk', 'SignContract', contractOn(journey));
  });
});

describe('rule 5: tranche 1 needs a verified RKM, a signed contract and a receipt; KOTAKU also the proposal and the work plan of MP2K', () => {
  const REQUEST = { tranche: 1, amount: 210 * MILLION };

  it('everything it lacks is told at once', async () => {
    const journey = await Journey.begin(country, 'sanimas');
    await journey.advance({ until: stepTo('CompleteStage', { stage: 'RKM_VERIFICATION' }) });
    expect(await journey.refused('fasilitator', 'RequestTranche', REQUEST)).toEqual([
      ['stage.out-of-order', 'Tahapan Penyaluran Tahap I menunggu tahapan Kontrak / PKS (KSM-PPK) selesai.', 'The stage Disbursement of tranche I waits for the stage Contract between community group and PPK to be completed.'],
      ['contract.missing', 'Belum ada kontrak yang ditandatangani.', 'No contract has been signed.'],
      ['stage.not-completed', 'Tahapan Verifikasi RKM belum selesai.', 'The stage Verification of the work plan is not completed.'],
      ['evidence.missing', 'Naskah PKS yang ditandatangani belum diserahkan.', 'Signed cooperation agreement: not submitted yet.'],
      ['evidence.missing', 'Kwitansi Tahap I belum diserahkan.', 'Receipt for tranche I: not submitted yet.'],
    ]);
  });

  it.each([
    ['sanimas', 'kwitansi-1', 'Kwitansi Tahap I menunggu verifikasi Askot/Korkot.', 'Receipt for tranche I: awaiting verification by the city coordinator (Korkot).'],
    ['sanimas', 'pks', 'Naskah PKS yang ditandatangani menunggu verifikasi Satker/BPPW.', 'Signed cooperation agreement: awaiting verification by the Satker/BPPW.'],
    ['kotaku-bpm', 'proposal', 'Proposal KSM menunggu verifikasi Askot/Korkot.', "Community group's proposal: awaiting verification by the city coordinator (Korkot)."],
    ['kotaku-bpm', 'rencana-kerja', 'Rencana kerja hasil MP2K menunggu verifikasi Askot/Korkot.', 'Work plan agreed at the MP2K: awaiting verification by the city coordinator (Korkot).'],
  ])('in %s the verified %s', async (programme, document, id, en) => {
    const journey = await Journey.begin(country, programme);
    await journey.advance({ leaving: examining(document) });
    expect(await journey.refused('fasilitator', 'RequestTranche', REQUEST)).toEqual([['evidence.unverified', id, en]]);
    await journey.advance({ until: stepTo('RequestTranche') });
    await journey.does('fasilitator', 'RequestTranche', REQUEST);
  });
});

describe('rule 6: a later tranche needs physical progress at its threshold and an inspected progress report', () => {
  it('of TPS 3R', async () => {
    const journey = await Journey.begin(country, 'tps3r');
    const request = { tranche: 2, amount: 90 * MILLION };
    await journey.advance({ until: (_, { physical }) => physical === 25, leaving: examining('laporan-prestasi') });
    await journey.advance({ leaving: (step, state) => examining('laporan-prestasi')(step, state) || step.type === 'ReportProgress' });
    expect(await journey.refused('fasilitator', 'RequestTranche', request)).toEqual([
      ['stage.out-of-order', 'Tahapan Penyaluran Tahap II menunggu tahapan Pemeriksaan Prestasi selesai.', 'The stage Disbursement of tranche II waits for the stage Inspection of progress to be completed.'],
      ['physical.too-low', 'Progres fisik baru 25 %, diperlukan 50 %.', 'Physical progress is 25 % where 50 % is needed.'],
      ['evidence.unverified', 'Laporan kemajuan yang telah diperiksa menunggu verifikasi Askot/Korkot.', 'Inspected progress report: awaiting verification by the city coordinator (Korkot).'],
      ['evidence.missing', 'Kwitansi Tahap II belum diserahkan.', 'Receipt for tranche II: not submitted yet.'],
    ]);
    await journey.advance({ until: (_, { physical }) => physical === 50, leaving: examining('laporan-prestasi') });
    expect(codesOf(await journey.refused('fasilitator', 'RequestTranche', request))).toEqual(['stage.out-of-order', 'evidence.unverified', 'evidence.missing']);
    await journey.advance({ until: stepTo('RequestTranche'), leaving: stepTo('ReportProgress') });
    await journey.does('fasilitator', 'RequestTranche', request);

    // A correction that takes the progress below the threshold stops the money where it is.
    const [report] = Object.entries(journey.known.progress).findLast(([, { correctedBy }]) => correctedBy === undefined) ?? [''];
    await journey.does('korkot', 'CorrectProgress', { report, percent: 45, photos: [], reason: 'Salah ukur' });
    expect(await journey.refused('ppk', 'IssueSpp', { tranche: 2, number: 'SPP-2', issuedOn: journey.on })).toEqual([
      ['physical.too-low', 'Progres fisik baru 45 %, diperlukan 50 %.', 'Physical progress is 45 % where 50 % is needed.'],
    ]);
  });
});

describe('rule 7: tranche percentages sum to 100, amounts never exceed the besaran bantuan of the SK', () => {
  it('no definition is published whose tranches sum to anything else', async () => {
    const centre = country.offices['pengawas-pusat'];
    const { body: { definition } } = await centre.get('/v1/definitions/sanimas');
    const [first, second] = definition.tranches;
    const { status, body } = await centre.post('/v1/definitions/sanimas/versions', { definition: { ...definition, tranches: [first, { ...second, percent: 40 }] }, note: 'Tahap II 40 %' });
    expect([status, body.code]).toEqual([409, 'refused']);
    expect(body.unmet).toEqual([{
      code: 'tranche.sum', sentence: { id: expect.stringContaining('Jumlah persentase tahap pencairan 110 %, seharusnya 100 %.'), en: expect.stringContaining('The tranche percentages sum to 110 %, not 100 %.') },
    }]);
    expect((await centre.get('/v1/definitions/sanimas')).body.version).toBe(1);
  });

  it('a contract stays within the SK, and each tranche is its share of the contract to the rupiah', async () => {
    const journey = await Journey.begin(country, 'sanimas', { amount: 499_999_999 });
    await journey.advance({ until: stepTo('SignContract') });
    expect(await journey.refused('ppk', 'SignContract', { ...contractOn(journey), amount: 500_000_000 })).toEqual([
      ['amount.above-designation', 'Nilai Rp 500.000.000 melebihi besaran bantuan dalam SK Rp 499.999.999.', 'The amount of Rp 500.000.000 exceeds the amount in the SK, Rp 499.999.999.'],
    ]);
    await journey.advance({ until: stepTo('RequestTranche') });
    expect(await journey.refused('fasilitator', 'RequestTranche', { tranche: 1, amount: 350_000_000 })).toEqual([
      ['tranche.wrong-amount', 'Nilai Tahap I harus Rp 349.999.999.', 'The amount of Tranche I must be Rp 349.999.999.'],
    ]);
    await journey.does('fasilitator', 'RequestTranche', { tranche: 1, amount: 349_999_999 });
    await journey.advance();
    expect(journey.known.tranches).toMatchObject({ 1: { amount: 349_999_999 }, 2: { amount: 150_000_000 } });
  });

  it('works stay within the SK, and the SK does not fall below its contract', async () => {
    const journey = await Journey.begin(country, 'kotaku-bpm');
    const drain = { name: 'Drainase', institution: 'KSM Melati' };
    expect(await journey.refused('fasilitator', 'AddWork', { ...drain, amount: 300_000_001 })).toEqual([
      ['amount.above-designation', 'Nilai Rp 300.000.001 melebihi besaran bantuan dalam SK Rp 300.000.000.', 'The amount of Rp 300.000.001 exceeds the amount in the SK, Rp 300.000.000.'],
    ]);
    await journey.does('fasilitator', 'AddWork', { ...drain, amount: 300 * MILLION });
    await journey.advance({ until: stepTo('CompleteStage', { stage: 'CONTRACT' }) });
    const amended = { sk: { number: '402/KPTS/M/2021', date: journey.on, row: 1 }, amount: 250 * MILLION, reason: 'Revisi SK' };
    expect(await journey.refused('pengawas-pusat', 'AmendDesignation', amended)).toEqual([
      ['amount.below-contract', 'Nilai Rp 250.000.000 kurang dari nilai kontrak Rp 300.000.000.', 'The amount of Rp 250.000.000 falls below the amount of the contract, Rp 300.000.000.'],
    ]);
  });
});

describe('rule 8: "disbursed" exists only with an SP2D number and date; SPM comes before SP2D', () => {
  it('step by step, each upon the one before', async () => {
    const journey = await Journey.begin(country, 'sandes');
    const issued = (kind: string) => ({ tranche: 1, number: `${kind}-1`, issuedOn: journey.on });
    const sp2d = () => ({ tranche: 1, sp2d: 'SP2D-1', disbursedOn: journey.on, amount: 210 * MILLION });
    await journey.advance({ until: stepTo('RequestTranche') });
    expect(await journey.refused('ppk', 'IssueSpp', issued('SPP'))).toEqual([['tranche.not-requested', 'Tahap I belum diajukan.', 'Tranche I has not been requested.']]);
    await journey.does('fasilitator', 'RequestTranche', { tranche: 1, amount: 210 * MILLION });
    expect(await journey.refused('satker', 'IssueSpm', issued('SPM'))).toEqual([['spp.missing', 'SPP Tahap I belum terbit.', 'The SPP of Tranche I has not been issued.']]);
    await journey.does('ppk', 'IssueSpp', issued('SPP'));
    expect(await journey.refused('satker', 'DisburseTranche', sp2d())).toEqual([['spm.missing', 'SPM Tahap I belum terbit.', 'The SPM of Tranche I has not been issued.']]);
    await journey.does('satker', 'IssueSpm', issued('SPM'));
    expect(await journey.refused('satker', 'DisburseTranche', { ...sp2d(), disbursedOn: '2021-01-12' as typeof journey.on })).toEqual([
      ['time.out-of-order', expect.stringMatching(/^Tanggal SP2D, 12 Januari 2021, tidak boleh mendahului \d+ \w+ 2021\.$/), expect.stringMatching(/^The SP2D date, 12 January 2021, may not precede \d+ \w+ 2021\.$/)],
    ]);
    expect(await journey.refused('ppk', 'CompleteStage', { stage: 'TRANCHE_1' })).toEqual([['tranche.not-disbursed', 'Tahap I belum cair.', 'Tranche I has not been disbursed.']]);
    await journey.does('satker', 'DisburseTranche', sp2d());
    await journey.does('ppk', 'CompleteStage', { stage: 'TRANCHE_1' });

    await journey.advance({ until: stepTo('DisburseTranche', { tranche: 2 }) });
    expect(await journey.refused('satker', 'DisburseTranche', { ...sp2d(), tranche: 2, amount: 90 * MILLION, disbursedOn: journey.on })).toEqual([
      ['sp2d.already-used', 'SP2D SP2D-1 sudah dipakai untuk tahap lain.', 'SP2D SP2D-1 has already been used for another tranche.'],
    ]);
  });

  it('an SP2D without a number or a date is no SP2D', async () => {
    const journey = await Journey.begin(country, 'sandes');
    await journey.advance({ until: stepTo('DisburseTranche') });
    const recorded = await journey.recorded();
    for (const [field, bad] of [['sp2d', ''], ['sp2d', ' '], ['sp2d', undefined], ['disbursedOn', '2021-02-30'], ['disbursedOn', undefined]]) {
      const { status, body } = await journey.send('satker', 'DisburseTranche', { tranche: 1, sp2d: 'SP2D-1', disbursedOn: journey.on, amount: 210 * MILLION, [field!]: bad });
      expect([status, body.errors.map(({ pointer }: { readonly pointer: string }) => pointer)]).toEqual([422, [`/${field}`]]);
    }
    expect(await journey.recorded()).toBe(recorded);
  });
});

describe('rule 19: a blocking audit finding holds the next tranche and the handover until settled; follow-up is reported', () => {
  const finding = (reference: string) => ({ raisedBy: 'bpkp', reference, blocking: true, summary: 'Volume pekerjaan kurang' }) as const;
  const held = (reference: string) => [['finding.blocking', `Temuan ${reference} menahan pencairan dan serah terima sampai dinyatakan tuntas.`, `The finding ${reference} holds money and handover until it is settled.`]];

  it('the money stops at every step, and goes on once it is settled by another person than who followed up', async () => {
    const journey = await Journey.begin(country, 'kotaku-apbn');
    await journey.advance({ until: stepTo('RequestTranche') });
    await journey.does('pengawas-pusat', 'RaiseFinding', finding('LHP-1'));
    expect(await journey.refused('fasilitator', 'RequestTranche', { tranche: 1, amount: 210 * MILLION })).toEqual(held('LHP-1'));
    expect(await journey.refused('pengawas-pusat', 'SettleFinding', { finding: 'finding-1', reference: 'S-9' })).toEqual([
      ['finding.not-followed-up', 'Temuan LHP-1 belum ditindaklanjuti.', 'The finding LHP-1 has not been followed up.'],
    ]);
    const second = await country.server.signIn('ppk', { account: 'ppk-kedua', person: 'demo-pengawas-pusat' });
    await journey.does(second, 'FollowUpFinding', { finding: 'finding-1', action: 'Pekerjaan dilengkapi', files: [] });
    expect(await journey.refused('fasilitator', 'RequestTranche', { tranche: 1, amount: 210 * MILLION })).toEqual(held('LHP-1'));
    expect(await journey.refused('pengawas-pusat', 'SettleFinding', { finding: 'finding-1', reference: 'S-9' })).toEqual([
      ['finding.own-follow-up', 'Yang menindaklanjuti temuan LHP-1 tidak boleh menyatakannya tuntas.', 'Whoever followed up the finding LHP-1 may not settle it.'],
    ]);
    await journey.does(await country.server.signIn('pengawas-pusat', { account: 'pengawas-lain' }), 'SettleFinding', { finding: 'finding-1', reference: 'S-9' });
    await journey.does('fasilitator', 'RequestTranche', { tranche: 1, amount: 210 * MILLION });

    await journey.does('pengawas-pusat', 'RaiseFinding', finding('LHP-2'));
    expect(await journey.refused('ppk', 'IssueSpp', { tranche: 1, number: 'SPP-1', issuedOn: journey.on })).toEqual(held('LHP-2'));
  });

  it('the handover waits for it too, a finding that does not block does not', async () => {
    const journey = await Journey.begin(country, 'tps3r');
    await journey.advance({ until: stepTo('HandOver') });
    const handover = { bast: 'BAST-1', handedOverOn: journey.on, recipient: 'Pemerintah Kota Mataram' };
    await journey.does('pengawas-pusat', 'RaiseFinding', { ...finding('LHP-3'), blocking: false });
    await journey.does('pengawas-pusat', 'RaiseFinding', finding('LHP-4'));
    expect(await journey.refused('ppk', 'HandOver', handover)).toEqual(held('LHP-4'));
    await journey.does('ppk', 'FollowUpFinding', { finding: 'finding-2', action: 'Pekerjaan dilengkapi', files: [] });
    await journey.does('pengawas-pusat', 'SettleFinding', { finding: 'finding-2', reference: 'S-10' });
    await journey.does('ppk', 'HandOver', handover);
    expect(journey.known.situation).toBe('finished');
  });
});
