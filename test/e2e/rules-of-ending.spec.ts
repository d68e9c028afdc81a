import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PlainDate } from '@app/kernel';
import { fileNamed } from '@app/testing/example';
import { openCountry, type Country } from './country.js';
import { codesOf, Journey } from './journey.js';
import { examining, stepTo } from './walker.js';

jest.setTimeout(60_000);

let country: Country;
beforeAll(async () => { country = await openCountry(); });
afterAll(() => country.server.stop());

const day = (text: string): PlainDate => text as PlainDate;
const files = [fileNamed('bukti.pdf')];
const handOver = (journey: Journey) => ({ bast: 'BAST-01', handedOverOn: journey.on, recipient: 'Pemerintah Kota Mataram' });

describe('rule 12: LPJ needs 100 % physical (KOTAKU: certification too); leftover money carries its deposit proof', () => {
  it('waits for the works and their certification', async () => {
    const journey = await Journey.begin(country, 'kotaku-bpm');
    await journey.advance({ until: (_, { physical }) => physical === 75 });
    expect(await journey.refused('ppk', 'CompleteStage', { stage: 'LPJ' })).toEqual(expect.arrayContaining([
      ['stage.out-of-order', 'Tahapan LPJ dan Verifikasi LPJ menunggu tahapan Pelaksanaan Konstruksi selesai.', 'The stage Accountability report and its verification waits for the stage Construction to be completed.'],
      ['physical.too-low', 'Progres fisik baru 75 %, diperlukan 100 %.', 'Physical progress is 75 % where 100 % is needed.'],
    ]));
    await journey.advance({ leaving: examining('sertifikat') });
    expect(await journey.refused('ppk', 'StartStage', { stage: 'LPJ' })).toEqual([
      ['stage.out-of-order', 'Tahapan LPJ dan Verifikasi LPJ menunggu tahapan Sertifikasi Hasil selesai.', 'The stage Accountability report and its verification waits for the stage Certification of the works to be completed.'],
    ]);
    await journey.advance({ until: stepTo('CompleteStage', { stage: 'LPJ' }) });
    await journey.does('korkot', 'CompleteStage', { stage: 'LPJ' });
  });

  it('leftover money is reported, and paid back with its proof', async () => {
    const journey = await Journey.begin(country, 'sandes');
    await journey.advance({ leaving: stepTo('ReportLeftover') });
    expect(await journey.refused('ppk', 'CompleteStage', { stage: 'LPJ' })).toEqual([
      ['leftover.unreported', 'Sisa dana belum dilaporkan; laporkan nol bila habis.', 'The money left over has not been reported; report zero where there is none.'],
    ]);
    expect(await journey.refused('fasilitator', 'ReportLeftover', { amount: 300_000_001 })).toEqual([
      ['leftover.above-disbursed', 'Nilai Rp 300.000.001 melebihi dana yang sudah cair Rp 300.000.000.', 'The amount of Rp 300.000.001 exceeds what has been disbursed, Rp 300.000.000.'],
    ]);
    await journey.does('fasilitator', 'ReportLeftover', { amount: 1_250_000, depositReference: 'NTPN-1' });
    expect(await journey.refused('ppk', 'CompleteStage', { stage: 'LPJ' })).toEqual([
      ['evidence.missing', 'Bukti setor sisa dana belum diserahkan.', 'Deposit proof of the money left over: not submitted yet.'],
    ]);
    await journey.advance({ until: stepTo('CompleteStage', { stage: 'LPJ' }) });
    await journey.does('ppk', 'CompleteStage', { stage: 'LPJ' });
    expect(await journey.refused('fasilitator', 'ReportLeftover', { amount: 5_000_000 })).toEqual([
      ['stage.already-completed', 'Tahapan LPJ dan Verifikasi LPJ sudah selesai.', 'The stage Accountability report and its verification is already completed.'],
    ]);
  });
});

describe('rule 13: LPJ is complete when verified by someone other than its submitter', () => {
  it('a second account of the same person is the same person', async () => {
    const journey = await Journey.begin(country, 'tps3r');
    await journey.advance({ leaving: stepTo('SubmitEvidence', { document: 'lpj' }) });
    const writer = await country.server.signIn('fasilitator', { account: 'fasilitator-a', person: 'orang-a' });
    await journey.does(writer, 'SubmitEvidence', { document: 'lpj', files });

    expect((await journey.send(writer, 'VerifyEvidence', { evidence: 'lpj-1' })).status).toBe(403);
    const korkotOfSamePerson = await country.server.signIn('korkot', { account: 'korkot-a', person: 'orang-a' });
    expect(await journey.refused(korkotOfSamePerson, 'VerifyEvidence', { evidence: 'lpj-1' })).toEqual([
      ['evidence.own-submission', 'Yang menyerahkan Laporan pertanggungjawaban (LPJ) tidak boleh ikut memverifikasinya.', 'Accountability report (LPJ): whoever submitted it may not verify it.'],
    ]);
    expect(codesOf(await journey.refused(korkotOfSamePerson, 'ReturnEvidence', { evidence: 'lpj-1', reason: 'Kurang lengkap' }))).toEqual(['evidence.own-submission']);
    expect(await journey.refused('ppk', 'VerifyEvidence', { evidence: 'lpj-1' })).toEqual([
      ['evidence.wrong-verifier', 'Laporan pertanggungjawaban (LPJ) sekarang menunggu pemeriksaan Askot/Korkot.', 'Accountability report (LPJ) is now waiting to be examined by the city coordinator (Korkot).'],
    ]);

    await journey.does('korkot', 'VerifyEvidence', { evidence: 'lpj-1' });
    const ppkOfSamePerson = await country.server.signIn('ppk', { account: 'ppk-b', person: 'demo-korkot' });
    expect(await journey.refused(ppkOfSamePerson, 'VerifyEvidence', { evidence: 'lpj-1' })).toEqual([
      ['evidence.own-verification', 'Orang yang sama sudah memverifikasi Laporan pertanggungjawaban (LPJ).', 'Accountability report (LPJ): the same person has already verified it.'],
    ]);
    expect(codesOf(await journey.refused('ppk', 'CompleteStage', { stage: 'LPJ' }))).toContain('evidence.unverified');
    await journey.does('ppk', 'VerifyEvidence', { evidence: 'lpj-1' });
    await journey.advance({ until: stepTo('CompleteStage', { stage: 'LPJ' }) });
    await journey.does('ppk', 'CompleteStage', { stage: 'LPJ' });
  });

  it('an LPJ that was sent back does not count until it is submitted and verified anew', async () => {
    const journey = await Journey.begin(country, 'tps3r');
    await journey.advance({ until: examining('lpj') });
    await journey.does('korkot', 'ReturnEvidence', { evidence: 'lpj-1', reason: 'Kuitansi upah belum lengkap' });
    expect(codesOf(await journey.refused('ppk', 'CompleteStage', { stage: 'LPJ' }))).toContain('evidence.sent-back');
    await journey.advance({ until: stepTo('CompleteStage', { stage: 'LPJ' }) });
    await journey.does('ppk', 'CompleteStage', { stage: 'LPJ' });
    expect(journey.known.evidence['lpj-2']?.status).toBe('verified');
  });
});

describe("rule 14: handover needs a verified LPJ, KPP (PISEW: the O&M plan) and the recipient's statement of willingness", () => {
  it.each([
    ['sanimas', 'pernyataan-kesediaan', 'Pernyataan kesediaan penerima menunggu verifikasi Askot/Korkot.', "Recipient's statement of willingness: awaiting verification by the city coordinator (Korkot)."],
    ['pisew', 'rencana-op', 'Rencana operasi dan pemeliharaan menunggu verifikasi Askot/Korkot.', 'Operation and maintenance plan: awaiting verification by the city coordinator (Korkot).'],
    ['kotaku-dfat', 'pernyataan-kesediaan', 'Pernyataan kesediaan penerima menunggu verifikasi Askot/Korkot.', "Recipient's statement of willingness: awaiting verification by the city coordinator (Korkot)."],
  ])('%s waits for %s', async (programme, document, id, en) => {
    const journey = await Journey.begin(country, programme);
    await journey.advance({ leaving: examining(document) });
    expect(await journey.refused('ppk', 'HandOver', handOver(journey))).toEqual([['evidence.unverified', id, en]]);
    await journey.advance({ until: stepTo('HandOver') });
    expect((await journey.does('ppk', 'HandOver', handOver(journey))).map(({ type }) => type)).toEqual(['LocationHandedOver', 'StageCompleted', 'LocationFinished']);
  });

  it('KOTAKU waits for the KPP and the LPJ', async () => {
    const journey = await Journey.begin(country, 'kotaku-dfat');
    await journey.advance({ leaving: examining('ba-kpp', 'lpj') });
    expect(await journey.refused('ppk', 'HandOver', handOver(journey))).toEqual([
      ['stage.out-of-order', 'Tahapan Serah Terima (BAST) menunggu tahapan LPJ dan Verifikasi LPJ selesai.', 'The stage Handover waits for the stage Accountability report and its verification to be completed.'],
      ['stage.out-of-order', 'Tahapan Serah Terima (BAST) menunggu tahapan Pembentukan KPP selesai.', "The stage Handover waits for the stage Forming the users' and maintainers' group to be completed."],
      ['evidence.unverified', 'Laporan pertanggungjawaban (LPJ) menunggu verifikasi Askot/Korkot.', 'Accountability report (LPJ): awaiting verification by the city coordinator (Korkot).'],
      ['evidence.missing', 'Pernyataan kesediaan penerima belum diserahkan.', "Recipient's statement of willingness: not submitted yet."],
      ['spot-check.missing', 'Belum ada uji petik yang dinilai di lokasi ini.', 'No spot check has been scored in this location.'],
    ]);
    expect(await journey.refused('ppk', 'CompleteStage', { stage: 'HANDOVER' })).toEqual([
      ['stage.needs-handover', 'Tahapan Serah Terima (BAST) hanya selesai dengan serah terima (BAST).', 'The stage Handover is completed only by the handover (BAST).'],
    ]);
    await journey.advance();
    expect(journey.known.situation).toBe('finished');
  });
});

describe('rule 20: after 31 December without handover a location is lintas tahun with a reason; it is never closed by itself', () => {
  it('is handed over in the next year only once the crossing and its reason are recorded', async () => {
    const journey = await Journey.begin(country, 'sanimas');
    await journey.advance({ until: stepTo('HandOver') });
    const crossing = { reason: 'Cuaca ekstrem menunda pekerjaan', reference: 'S-3/2022' };
    expect(await journey.refused('ppk', 'CrossFiscalYear', crossing)).toEqual([['fiscal-year.not-over', 'Tahun anggaran 2021 belum berakhir.', 'Fiscal year 2021 is not over.']]);

    journey.on = day('2022-02-10');
    expect(journey.known.situation).toBe('active');
    expect(await journey.refused('ppk', 'HandOver', handOver(journey))).toEqual([
      ['fiscal-year.not-crossed', 'Tahun anggaran 2021 sudah berakhir; catat lintas tahun beserta alasannya lebih dahulu.', 'Fiscal year 2021 is over; record first that the location crosses it, with the reason.'],
    ]);
    const unexplained = await journey.send('ppk', 'CrossFiscalYear', { reason: '' });
    expect([unexplained.status, unexplained.body.errors[0].pointer]).toEqual([422, '/reason']);
    expect(await journey.does('ppk', 'CrossFiscalYear', crossing)).toEqual([{ type: 'FiscalYearCrossed', fiscalYear: 2021, ...crossing }]);
    await journey.does('ppk', 'HandOver', handOver(journey));
  });

  it('and not with a BAST dated before the LPJ it rests on', async () => {
    const journey = await (await Journey.begin(country, 'sanimas')).advance({ until: stepTo('CompleteStage', { stage: 'LPJ' }) });
    journey.on = day('2022-01-15');
    await journey.advance({ leaving: stepTo('StartStage', { stage: 'HANDOVER' }) });
    const document = 'pernyataan-kesediaan';
    await journey.does('fasilitator', 'SubmitEvidence', { document, files });
    for (const by of ['korkot', 'ppk'] as const) await journey.does(by, 'VerifyEvidence', { evidence: `${document}-1` });
    expect(await journey.refused('ppk', 'HandOver', { ...handOver(journey), handedOverOn: day('2021-12-31') })).toEqual([
      ['time.out-of-order', 'Tanggal serah terima, 31 Desember 2021, tidak boleh mendahului 15 Januari 2022.', 'The date of the handover, 31 December 2021, may not precede 15 January 2022.'],
    ]);
    expect(codesOf(await journey.refused('ppk', 'HandOver', handOver(journey)))).toEqual(['fiscal-year.not-crossed']);
  });

  it('so too the last stage of a programme without handover', async () => {
    const journey = await Journey.begin(country, 'pkh');
    await journey.advance({ until: stepTo('CompleteStage', { stage: 'DISBURSEMENT_REPORT' }) });
    journey.on = day('2022-01-03');
    expect(codesOf(await journey.refused('satker', 'CompleteStage', { stage: 'DISBURSEMENT_REPORT' }))).toEqual(['fiscal-year.not-crossed']);
    await journey.does('satker', 'CrossFiscalYear', { reason: 'Penyaluran tahap akhir mundur' });
    await journey.does('satker', 'CompleteStage', { stage: 'DISBURSEMENT_REPORT' });
    expect(journey.known.situation).toBe('finished');
  });
});
