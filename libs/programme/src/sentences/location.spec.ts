import { describe, expect, it } from '@jest/globals';
import { beforeCommand, eventsOf, exampleDefinition, JOURNEY } from '@app/testing';
import { LOCATION_EVENT_TYPES, type LocationEvent } from '../location/events.js';
import { LOCATION_COMMAND_LABELS } from './location-commands.js';
import { LOCATION_EVENT_SENTENCES, locationEventSentence } from './location-events.js';
import { LOCATION_REFUSALS, unmet } from './location-refusals.js';
import { longDate } from './long-date.js';
import { rupiah } from './rupiah.js';

const told = (events: readonly LocationEvent[]) => events.map((event) => locationEventSentence(event, exampleDefinition));

describe('rupiah', () => {
  it.each([[0, 'Rp 0'], [999, 'Rp 999'], [1000, 'Rp 1.000'], [210_000_000, 'Rp 210.000.000']])('%p is %p', (amount, text) => expect(rupiah(amount)).toBe(text));
});

describe('a date in words', () => {
  it('is told in both languages', () => expect(longDate('2021-08-05')).toEqual({ id: '5 Agustus 2021', en: '5 August 2021' }));
  it('may be a month', () => expect(longDate('2021-12')).toEqual({ id: 'Desember 2021', en: 'December 2021' }));
  it('is shown as it came where it is none', () => expect(longDate('2021-13-01').id).toBe('2021-13-01'));
});

describe('the history of a location', () => {
  it('names stages and documents as its definition does', () => {
    const sentences = told(eventsOf(JOURNEY)).map(({ id }) => id);
    expect(sentences).toContain('Tahapan Langkah RKM selesai; berikutnya Langkah RKM_VERIFICATION.');
    expect(sentences).toContain('Termin I Rp 210.000.001 cair dengan SP2D SP2D-1 tanggal 10 Mei 2021.');
    expect(sentences).toContain('Dokumen rkm diverifikasi oleh Askot/Korkot.');
  });
  it('tells every event of the journey in both languages', () => {
    for (const { id, en } of told(eventsOf(JOURNEY))) {
      expect(id).not.toBe(en);
      expect(`${id}${en}`).not.toMatch(/undefined|NaN|\[object/);
    }
  });
  it('does not call it a move where only the clock of a stage begins', () => {
    const begun: LocationEvent = { type: 'DeadlinesSet', data: { on: '2021-03-01' as never, revision: 0, calendarVersion: 1, deadlines: [{ stage: 'RKM', version: 2, running: true, from: '2021-04-07' as never, to: '2021-04-07' as never }] } };
    expect(locationEventSentence(begun, exampleDefinition)).toEqual({
      id: 'Tenggat menurut jadwal nasional: Langkah RKM tetap 7 April 2021.', en: 'Deadlines by the national schedule: Step RKM still 7 April 2021.',
    });
  });
  it('falls back to keys without a definition', () =>
    expect(beforeCommand('FormInstitution').map((event) => locationEventSentence(event).en)).toContain('The stage MAPPING started.'));
  it('names the document of a returned paper, whatever work it is for', () => {
    const returned: LocationEvent = { type: 'EvidenceReturned', data: { evidence: 'sppd-l.work-2-1', reason: 'Buram', by: { id: 'a', person: 'a', role: 'korkot' } } };
    expect(told([returned])[0]?.id).toBe('Dokumen sppd-l dikembalikan oleh Askot/Korkot. Alasan: Buram');
  });
  it('has a sentence for every event', () => expect(Object.keys(LOCATION_EVENT_SENTENCES).sort()).toEqual([...LOCATION_EVENT_TYPES].sort()));
});

describe('the catalogue', () => {
  it('names every code as noun and state', () => {
    for (const code of Object.keys(LOCATION_REFUSALS)) expect(code).toMatch(/^[a-z0-9-]+\.[a-z-]+$/);
  });
  it('labels every command in both languages', () => {
    for (const { id, en } of Object.values(LOCATION_COMMAND_LABELS)) expect(id).not.toBe(en);
  });
  it('cites the clause where there is one', () => {
    expect(unmet('contract.missing', undefined, 'PMK 168')).toMatchObject({ code: 'contract.missing', clause: 'PMK 168' });
    expect(unmet('contract.missing')).not.toHaveProperty('clause');
  });
});
