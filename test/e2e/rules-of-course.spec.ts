import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays, type PlainDate } from '@app/kernel';
import { EVENT_STORE, type EventStore } from '@app/engine';
import { fileNamed } from '@app/testing/example';
import { openCountry, type Country } from './country.js';
import { codesOf, Journey } from './journey.js';
import { stepTo } from './walker.js';

jest.setTimeout(60_000);

let country: Country;
beforeAll(async () => { country = await openCountry(); });
afterAll(() => country.server.stop());

const day = (text: string): PlainDate => text as PlainDate;
const files = [fileNamed('surat.pdf')];
const revision = { skRevision: '402/KPTS/M/2021', skDate: day('2021-01-12'), reason: 'Lahan tidak tersedia' };

/** Asked for outright, under whatever id. */
const designate = async (id: string, body: object) => {
  const { status, body: answer } = await country.offices['pengawas-pusat'].command(id, 'designate-location', body);
  return { status, told: (answer.unmet ?? []).map(({ code, sentence }: { readonly code: string; readonly sentence: { readonly id: string; readonly en: string } }) => [code, sentence.id, sentence.en]) };
};
const designation = (region: string, fiscalYear = 2021) => ({
  programme: 'kotaku-cfw', fiscalYear, region, sk: { number: '177/KPTS/M/2021', date: '2021-02-15', row: 1 }, amount: 300_000_000, satker: 'bppw-52',
});

describe('rule 15: one location per (programme, fiscal year, region); the same region may repeat in another year or programme', () => {
  it('is designated once', async () => {
    const id = 'kotaku-cfw-2021-52.71.03.1004';
    expect((await designate(id, designation('52.71.03.1004'))).status).toBe(200);
    expect(await designate(id, { ...designation('52.71.03.1004'), amount: 310_000_000 })).toEqual({
      status: 409,
      told: [['location.already-designated', 'Wilayah ini sudah ditetapkan untuk program dan tahun anggaran yang sama.', 'This region has already been designated for the same programme and fiscal year.']],
    });
    expect(await designate('kotaku-cfw-2021-52.71.03.1005', designation('52.71.03.1004'))).toEqual({
      status: 409,
      told: [['designation.id-mismatch', 'Menurut program, tahun dan wilayahnya, kode lokasi ini harus kotaku-cfw-2021-52.71.03.1004.', 'By its programme, year and region the code of this location must be kotaku-cfw-2021-52.71.03.1004.']],
    });
    expect((await designate('kotaku-cfw-2022-52.71.03.1004', designation('52.71.03.1004', 2022))).status).toBe(200);
    expect((await designate('kotaku-bpm-2021-52.71.03.1004', { ...designation('52.71.03.1004'), programme: 'kotaku-bpm' })).status).toBe(200);
  });
});

describe('rule 16: only locations in an SK start; cancellation and replacement need the reference of an SK revision', () => {
  it('a place without SK takes no command, and an SK belongs to its year', async () => {
    const nowhere = 'kotaku-cfw-2021-52.71.03.1009';
    const { status } = await country.offices.fasilitator.command(nowhere, 'start-stage', { stage: 'SOSIALISASI' }, { revision: 0 });
    expect(status).toBe(404);
    expect(await designate(nowhere, { ...designation('52.71.03.1009'), sk: { number: '1/KPTS/M/2019', date: '2019-03-01', row: 1 } })).toEqual({
      status: 409,
      told: [['sk.wrong-year', 'SK untuk tahun anggaran 2021 harus bertanggal tahun itu atau tahun sebelumnya.', 'An SK for fiscal year 2021 must be dated in that year or the year before.']],
    });
    const { body } = await country.offices['pengawas-pusat'].command(nowhere, 'designate-location', { ...designation('52.71.03.1009'), sk: undefined });
    expect(body.errors.map(({ pointer }: { readonly pointer: string }) => pointer)).toEqual(['/sk']);
  });

  it('a replacement links the old place and the new one', async () => {
    const old = (await Journey.begin(country, 'kotaku-cfw')).later(5);
    const region = '52.71.03.1012';
    const replacement = `kotaku-cfw-2021-${region}`;
    expect(await designate(replacement, { ...designation(region), replaces: old.id })).toEqual({
      status: 409,
      told: [['designation.not-the-replacement', `Lokasi ${old.id} tidak mencatat lokasi ini sebagai penggantinya.`, `The location ${old.id} does not name this one as its replacement.`]],
    });
    expect(await old.refused('pengawas-pusat', 'Substitute', { ...revision, replacement: old.id })).toEqual([
      ['replacement.mismatch', 'Lokasi pengganti harus wilayah lain dari program dan tahun anggaran yang sama.', 'The replacement must be another region of the same programme and fiscal year.'],
    ]);
    const unreferenced = await old.send('pengawas-pusat', 'Substitute', { ...revision, replacement, skRevision: '' });
    expect([unreferenced.status, unreferenced.body.errors[0].pointer]).toEqual([422, '/skRevision']);
    expect(await old.does('pengawas-pusat', 'Substitute', { ...revision, replacement })).toEqual([{ type: 'LocationSubstituted', ...revision, replacement }]);
    expect((await designate(replacement, { ...designation(region), replaces: old.id })).status).toBe(200);
  });

  it('is withdrawn only before money has moved', async () => {
    const journey = await (await Journey.begin(country, 'sanimas')).advance({ until: stepTo('CompleteStage', { stage: 'TRANCHE_1' }) });
    expect(await journey.refused('pengawas-pusat', 'Cancel', revision)).toEqual([
      ['location.money-disbursed', 'Dana sudah cair; jalannya adalah pemutusan kontrak.', 'Money has been disbursed; the way out is to terminate the contract.'],
    ]);
  });
});

describe('rule 18: what was granted before is kept beside what is granted now', () => {
  it('an extension moves a deadline onwards only, and the history holds both', async () => {
    const journey = (await Journey.begin(country, 'pisew')).later();
    const letter = (newDueOn: string, number: number) => ({ stage: 'RKM', newDueOn: day(newDueOn), reference: `S-${number}/2021`, reason: 'Hujan' });
    await journey.does('ppk', 'ExtendDeadline', letter('2021-07-10', 1));
    expect(await journey.refused('ppk', 'ExtendDeadline', letter('2021-07-10', 2))).toEqual([
      ['extension.not-later', 'Batas waktu baru harus setelah tenggat yang berlaku, 10 Juli 2021.', 'The new deadline must lie after the one that holds, 10 July 2021.'],
    ]);
    await journey.does('ppk', 'ExtendDeadline', letter('2021-07-31', 2));
    const granted: unknown[] = [];
    for await (const { type, data } of country.server.app.get<EventStore>(EVENT_STORE).readStream(`Location-${journey.id}`)) if (type === 'DeadlineExtended') granted.push(data);
    expect(granted).toEqual([letter('2021-07-10', 1), letter('2021-07-31', 2)]);
  });
});

describe('rule 21: suspended, extended, accelerated, held; finished, cancelled, replaced and terminated are terminal', () => {
  const pause = (journey: Journey) => ({ reasonClass: 'bencana', reason: 'Gempa bumi', from: journey.on, until: addDays(journey.on, 90), files });
  const START = { stage: 'FACILITATOR_MOBILISATION' };

  it('a suspension has a reason class, evidence and a maximum length', async () => {
    const journey = (await Journey.begin(country, 'sandes')).later();
    expect(await journey.refused('ppk', 'Suspend', { ...pause(journey), reasonClass: 'malas', until: addDays(journey.on, 91), files: [] })).toEqual([
      ['suspension.reason-unknown', '"malas" bukan golongan alasan penundaan program ini.', '"malas" is not a class of reasons for suspension in this programme.'],
      ['suspension.too-long', 'Penundaan paling lama 90 hari.', 'A suspension lasts 90 days at most.'],
      ['file.missing', 'Lampirkan paling sedikit satu berkas.', 'Attach at least one file.'],
    ]);
    await journey.does('ppk', 'Suspend', pause(journey));
    expect(await journey.refused('ppk', 'StartStage', START)).toEqual([['location.suspended', 'Lokasi sedang ditunda; lanjutkan dahulu.', 'The location is suspended; resume it first.']]);
    expect(codesOf(await journey.refused('ppk', 'Suspend', pause(journey)))).toEqual(['location.already-suspended']);
    journey.later(30);
    expect(await journey.does('ppk', 'Resume', { on: journey.on, reason: 'Aman kembali' })).toEqual([
      { type: 'LocationResumed', on: journey.on, reason: 'Aman kembali', days: 30 },
      expect.objectContaining({ type: 'DeadlinesSet', deadlines: [expect.objectContaining({ stage: START.stage, from: '2021-07-29', to: '2021-05-30' })] }),
    ]);
    await journey.does('ppk', 'StartStage', START);
    expect(codesOf(await journey.refused('ppk', 'Resume', { on: journey.on, reason: 'Aman kembali' }))).toEqual(['location.not-suspended']);
  });

  it('the emergency protocol is a stage only while one is in force', async () => {
    const emergency = (command: string, body: object) => country.offices['pengawas-pusat'].post(`/v1/emergency/commands/${command}`, body);
    const journey = await (await Journey.begin(country, 'sandes')).advance({ until: stepTo('StartStage', { stage: 'SOSIALISASI' }) });
    expect(await journey.refused('fasilitator', 'StartStage', { stage: 'EMERGENCY_PROTOCOL' })).toEqual([
      ['stage.not-applicable', 'Tahapan Protokol Darurat (satgas, SOP) hanya berlaku selama protokol darurat.', 'The stage Emergency protocol (task force, procedure) applies only while the emergency protocol is in force.'],
    ]);
    expect((await emergency('declare-emergency', { reference: 'Keppres 12/2020', from: '2020-04-13', reason: 'COVID-19' })).status).toBe(200);
    await journey.does('fasilitator', 'StartStage', { stage: 'EMERGENCY_PROTOCOL' });
    expect(await journey.refused('fasilitator', 'StartStage', { stage: 'SOSIALISASI' })).toEqual([
      ['stage.out-of-order', 'Tahapan Sosialisasi / Rembuk Warga menunggu tahapan Protokol Darurat (satgas, SOP) selesai.', 'The stage Socialisation and community meeting waits for the stage Emergency protocol (task force, procedure) to be completed.'],
    ]);
    expect((await emergency('lift-emergency', { reference: 'Keppres 12/2020', on: '2021-01-01' })).status).toBe(200);
  });

  it.each([
    ['cancelled', 'location.cancelled', 'Lokasi sudah dibatalkan.', 'The location has been cancelled.'],
    ['replaced', 'location.replaced', 'Lokasi sudah diganti oleh lokasi lain.', 'The location has been replaced by another.'],
    ['terminated', 'location.terminated', 'Kontrak lokasi ini sudah diputus.', 'The contract of this location has been terminated.'],
    ['finished', 'location.finished', 'Lokasi sudah selesai.', 'The location is finished.'],
  ] as const)('nothing goes on in a location that is %s', async (situation, code, id, en) => {
    const journey = (await Journey.begin(country, 'tps3r')).later();
    if (situation === 'cancelled') await journey.does('pengawas-pusat', 'Cancel', revision);
    if (situation === 'replaced') await journey.does('pengawas-pusat', 'Substitute', { ...revision, replacement: 'tps3r-2021-52.71.03.1013' });
    if (situation === 'terminated') {
      await journey.advance({ until: stepTo('RequestTranche') });
      await journey.does('ppk', 'TerminateContract', { number: 'S-99/2021', terminatedOn: journey.on, reason: 'Wanprestasi' });
    }
    if (situation === 'finished') await journey.advance();
    expect(journey.known.situation).toBe(situation);

    const told = [[code, id, en]];
    expect(await journey.refused('pengawas-pusat', 'Cancel', revision)).toEqual(told);
    expect(await journey.refused('ppk', 'Suspend', pause(journey))).toEqual(told);
    expect(await journey.refused('fasilitator', 'ReportProgress', { percent: 100, observedOn: journey.on, photos: files })).toEqual(told);
    expect(await journey.refused('pengawas-pusat', 'AmendDesignation', { sk: { number: '9/KPTS/M/2021', date: journey.on, row: 1 }, amount: 1, reason: 'x' })).toEqual(told);
    // A finding outlives the location.
    await journey.does('pengawas-pusat', 'RaiseFinding', { raisedBy: 'bpk', reference: 'LHP-7', blocking: false, summary: 'Administrasi' });
  });
});
