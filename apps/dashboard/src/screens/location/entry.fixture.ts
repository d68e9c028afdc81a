import type { HistoryEntry } from './use-location.js';

type Told = Pick<HistoryEntry, 'type'> & Partial<HistoryEntry>;

/** An event as the history tells it; what a test does not speak of is the same everywhere. */
export const entry = (told: Told): HistoryEntry => ({
  revision: 0,
  position: '00000000000000000001/00000000000000000001',
  sentence: { id: told.type, en: told.type },
  occurredAt: '2021-03-01T00:00:00Z',
  recordedAt: '2021-03-01T00:00:00Z',
  actor: { id: 'a', role: 'fasilitator', unit: 'Tim' },
  source: 'api',
  commandId: 'c',
  data: {},
  ...told,
});
