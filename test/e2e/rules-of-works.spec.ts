import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { fileNamed } from '@app/testing/example';
import { openCountry, type Country } from './country.js';
import { codesOf, Journey } from './journey.js';
import { stepTo } from './walker.js';

jest.setTimeout(60_000);

let country: Country;
beforeAll(async () => { country = await openCountry(); });
afterAll(() => country.server.stop());

const photos = [fileNamed('foto.jpg')];
/** Works have just begun: nothing is reported yet. */
const building = async (programme: string, works = 0): Promise<Journey> =>
  (await Journey.begin(country, programme, { works })).advance({ until: stepTo('ReportProgress') });

describe('rule 10: physical progress is 0..100 and does not fall, except by a correction that names the report and a reason', () => {
  it('does not fall', async () => {
    const journey = await building('sandes');
    const report = (percent: number) => ({ percent, observedOn: journey.on, photos });
    await journey.does('fasilitator', 'ReportProgress', report(60.5));
    expect(await journey.refused('fasilitator', 'ReportProgress', report(60.4))).toEqual([
      ['progress.falling', 'Progres fisik tidak boleh turun dari 60,5 %; gunakan koreksi yang menyebut laporannya.', 'Physical progress may not fall below 60.5 %; use a correction that names the report.'],
    ]);
    expect(await journey.refused('korkot', 'CorrectProgress', { report: 'progress-9', percent: 40, photos, reason: 'Salah ukur' })).toEqual([
      ['report.unknown', 'Laporan "progress-9" tidak ditemukan.', 'There is no report "progress-9".'],
    ]);
    const unexplained = await journey.send('korkot', 'CorrectProgress', { report: 'progress-1', percent: 40, photos, reason: '' });
    expect([unexplained.status, unexplained.body.errors[0].pointer]).toEqual([422, '/reason']);
    expect(await journey.does('korkot', 'CorrectProgress', { report: 'progress-1', percent: 40, photos, reason: 'Salah ukur' })).toEqual([
      expect.objectContaining({ type: 'ProgressCorrected', corrects: 'progress-1', previousPercent: 60.5, percent: 40, reason: 'Salah ukur', physical: 40 }),
    ]);
    await journey.does('fasilitator', 'ReportProgress', report(60.4));
    expect(codesOf(await journey.refused('korkot', 'CorrectProgress', { report: 'progress-2', percent: 10, photos, reason: 'Salah ukur' }))).toEqual(['progress.not-latest']);
  });

  it('stays within 0 and 100', async () => {
    const journey = await building('sandes');
    for (const percent of [-1, 100.5]) {
      const { status, body } = await journey.send('fasilitator', 'ReportProgress', { percent, observedOn: journey.on, photos });
      expect([status, body.errors[0].pointer]).toEqual([422, '/percent']);
    }
    expect(await journey.refused('fasilitator', 'ReportProgress', { percent: 33.333, observedOn: journey.on, photos })).toEqual([
      ['progress.invalid', 'Progres fisik harus 0 sampai 100 dengan paling banyak dua desimal.', 'Physical progress must be 0 to 100 with at most two decimals.'],
    ]);
  });

  it('carries photos at 0, 25, 50, 75 and 100', async () => {
    const journey = await building('tps3r');
    const unseen = (percent: number) => ({ percent, observedOn: journey.on, photos: [] });
    const asked = (id: string) => [['progress.photo-missing', `Laporan yang mencapai ${id} % wajib disertai foto.`, `A report that reaches ${id} % must carry a photo.`]];
    expect(await journey.refused('fasilitator', 'ReportProgress', unseen(0))).toEqual(asked('0'));
    await journey.does('fasilitator', 'ReportProgress', { ...unseen(0), photos });
    await journey.does('fasilitator', 'ReportProgress', unseen(24));
    expect(await journey.refused('fasilitator', 'ReportProgress', unseen(60))).toEqual(asked('25, 50'));
    await journey.does('fasilitator', 'ReportProgress', { ...unseen(60), photos });
    expect(await journey.refused('fasilitator', 'ReportProgress', unseen(100))).toEqual(asked('75, 100'));
    await journey.does('fasilitator', 'ReportProgress', { ...unseen(100), photos });
  });
});

describe('rule 11: physical % and financial % are two facts, never derived from each other', () => {
  it('money does not move the works, nor works the money', async () => {
    const journey = await building('sanimas');
    const shown = async () => {
      const { body } = await country.offices.auditor.get(`/v1/locations?programme=sanimas&after=${encodeURIComponent(journey.position)}`);
      const [{ physical, disbursed }] = body.locations;
      return { physical, disbursed };
    };
    expect(await shown()).toEqual({ physical: 0, disbursed: 210_000_000 });
    expect(await journey.refused('korkot', 'CompleteStage', { stage: 'CONSTRUCTION' })).toEqual([
      ['physical.too-low', 'Progres fisik baru 0 %, diperlukan 100 %.', 'Physical progress is 0 % where 100 % is needed.'],
    ]);
    await journey.does('fasilitator', 'ReportProgress', { percent: 100, observedOn: journey.on, photos });
    await journey.does('korkot', 'CompleteStage', { stage: 'CONSTRUCTION' });
    await journey.does('korkot', 'StartStage', { stage: 'PROGRESS_INSPECTION' });
    expect(await journey.refused('ppk', 'CompleteStage', { stage: 'TRANCHE_2' })).toEqual(expect.arrayContaining([
      ['tranche.not-disbursed', 'Tahap II belum cair.', 'Tranche II has not been disbursed.'],
    ]));
    expect(await shown()).toEqual({ physical: 100, disbursed: 210_000_000 });
  });
});

describe('rule 17: workers are never children, and their names and NIK are personal data', () => {
  const figures = { month: '2021-02', workers: 20, women: 6, mbr: 15, affected: 5, hok: 300, wages: 33_000_000, youngestAge: 18 };

  it('cash for work takes nobody under 18', async () => {
    const journey = await building('kotaku-cfw');
    const month = journey.on.slice(0, 7);
    expect(await journey.refused('fasilitator', 'ReportLabour', { ...figures, month, youngestAge: 17 })).toEqual([
      ['labour.too-young', 'Pekerja harus berusia paling sedikit 18 tahun; anak tidak boleh dipekerjakan.', 'Workers must be at least 18 years old; children may not be employed.'],
    ]);
    await journey.does('fasilitator', 'ReportLabour', { ...figures, month });
    const { month: _, ...corrected } = figures;
    expect(codesOf(await journey.refused('korkot', 'CorrectLabour', { ...corrected, report: 'labour-1', youngestAge: 15, reason: 'Salah catat' }))).toEqual(['labour.too-young']);
  });

  it('counts people, and takes none by name', async () => {
    const journey = await building('kotaku-cfw');
    const month = journey.on.slice(0, 7);
    const { status, body } = await journey.send('fasilitator', 'ReportLabour', { ...figures, month, names: ['A'], nik: '5271030101900001' } as typeof figures);
    expect([status, body.errors.map(({ pointer, code }: { readonly pointer: string; readonly code: string }) => [pointer, code])]).toEqual([
      422, expect.arrayContaining([['/names', 'field.unknown'], ['/nik', 'field.unknown']]),
    ]);
    expect(await journey.refused('fasilitator', 'ReportLabour', { ...figures, month, mbr: 21 })).toEqual([
      ['number.too-large', 'Pekerja MBR tidak boleh melebihi jumlah pekerja (20).', 'The number of low-income workers (MBR) may not exceed the number of workers (20).'],
    ]);
    await journey.does('fasilitator', 'ReportLabour', { ...figures, month });
  });
});

describe('rule 22: a location may hold several works; its physical % is the amount-weighted mean of its works', () => {
  it('each work has its own SPPD-L and its own progress, and the location stands at their mean', async () => {
    const journey = await Journey.begin(country, 'kotaku-dfat');
    for (const [name, amount] of [['Jalan lingkungan', 200_000_000], ['Drainase', 100_000_000]] as const) {
      await journey.does('fasilitator', 'AddWork', { name, institution: `KSM ${name}`, amount });
    }
    await journey.advance({ leaving: (step) => step.work === 'work-2' && step.document === 'sppd-l' });
    expect(await journey.refused('fasilitator', 'CompleteStage', { stage: 'SPPD_L' })).toEqual([
      ['evidence.missing', 'SPPD-L BKM-KSM untuk Drainase belum diserahkan.', 'Disbursement agreement of BKM and KSM (SPPD-L) for Drainase: not submitted yet.'],
    ]);
    await journey.advance({ until: stepTo('ReportProgress') });
    expect(await journey.refused('fasilitator', 'AddWork', { name: 'Taman', institution: 'KSM Taman', amount: 1 })).toEqual(expect.arrayContaining([
      ['stage.already-completed', 'Tahapan SPPD-L BKM-KSM sudah selesai.', 'The stage Disbursement agreement of BKM and KSM (SPPD-L) is already completed.'],
    ]));
    expect(await journey.refused('fasilitator', 'ReportProgress', { percent: 10, observedOn: journey.on, photos })).toEqual([
      ['work.expected', 'Lokasi ini memiliki beberapa paket; sebutkan paketnya.', 'This location has works; name the one concerned.'],
    ]);
    const told = [
      await journey.does('fasilitator', 'ReportProgress', { work: 'work-1', percent: 60, observedOn: journey.on, photos }),
      await journey.does('fasilitator', 'ReportProgress', { work: 'work-2', percent: 90, observedOn: journey.on, photos }),
    ].flat();
    expect(told).toEqual([expect.objectContaining({ percent: 60, physical: 40 }), expect.objectContaining({ percent: 90, physical: 70 })]);
    await journey.does('fasilitator', 'ReportProgress', { work: 'work-1', percent: 100, observedOn: journey.on, photos });
    expect(await journey.refused('fasilitator', 'CompleteStage', { stage: 'CONSTRUCTION' })).toEqual([
      ['physical.too-low', 'Progres fisik baru 96,67 %, diperlukan 100 %.', 'Physical progress is 96.67 % where 100 % is needed.'],
    ]);
    await journey.does('fasilitator', 'ReportProgress', { work: 'work-2', percent: 100, observedOn: journey.on, photos });
    await journey.does('fasilitator', 'CompleteStage', { stage: 'CONSTRUCTION' });
  });

  it('labour and certification are of each work too', async () => {
    const journey = await building('kotaku-dfat', 2);
    const month = journey.on.slice(0, 7);
    const figures = { month, workers: 9, women: 3, mbr: 9, affected: 0, hok: 90, wages: 9_900_000, youngestAge: 21 };
    expect(codesOf(await journey.refused('fasilitator', 'ReportLabour', figures))).toEqual(['work.expected']);
    for (const work of ['work-1', 'work-2']) await journey.does('fasilitator', 'ReportLabour', { ...figures, work });
    expect(await journey.refused('fasilitator', 'ReportLabour', { ...figures, work: 'work-3' })).toEqual([
      ['work.unknown', 'Paket "work-3" tidak ada di lokasi ini.', 'There is no work "work-3" in this location.'],
    ]);
    await journey.advance({ leaving: (step) => step.work === 'work-1' && step.document === 'sertifikat' });
    expect(await journey.refused('ppk', 'CompleteStage', { stage: 'CERTIFICATION' })).toEqual([
      ['evidence.missing', 'Sertifikat hasil pekerjaan untuk Paket 1 belum diserahkan.', 'Certificate of the works for Paket 1: not submitted yet.'],
    ]);
  });
});
