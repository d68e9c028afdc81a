import type { LocationView } from './use-location.js';

/** A location in its first stage, of which a test tells what it is about. */
export const viewOf = (told: Partial<LocationView>): LocationView => ({
  revision: 0,
  locationId: 'kotaku-cfw-2021-52.71.01.1007',
  programme: { key: 'kotaku-cfw', name: { id: 'CFW', en: 'CFW' } },
  pin: { programme: 'kotaku-cfw', version: 1, hash: '' },
  fiscalYear: 2021,
  region: '52.71.01.1007',
  names: { province: 'Nusa Tenggara Barat', regency: 'Kota Mataram', district: 'Ampenan', village: 'Ampenan Utara' },
  zone: 'WITA',
  designatedOn: '2021-02-22',
  sk: { number: 'SK/1', date: '2021-02-22', row: 1 },
  amount: 300_000_000,
  satker: 'bppw-52',
  officers: {},
  situation: 'active',
  overlays: [],
  hindrances: [],
  currentStage: { key: 'RKM', label: { id: 'RKM', en: 'Plan' } },
  stages: [],
  documents: [],
  works: [],
  money: { tranches: [], disbursed: 0 },
  physical: { percent: 0, reports: [] },
  labour: { workers: 0, women: 0, mbr: 0, hok: 0, wages: 0, reports: [] },
  findings: [],
  spotChecks: [],
  suspensions: [],
  extensions: [],
  ...told,
});

type Stage = LocationView['stages'][number];

export const stageOf = (told: Pick<Stage, 'key'> & Partial<Stage>): Stage => ({
  label: { id: told.key, en: told.key }, required: true, onlyWhileEmergency: false, status: 'started', current: true, rounds: 0, by: [], evidence: [], ...told,
});
