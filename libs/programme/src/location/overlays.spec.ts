import { describe, expect, it } from '@jest/globals';
import { fold } from '@app/kernel';
import { beforeCommand, beforeCompleting, day, eventsOf, exampleDefinition, fileNamed, JOURNEY } from '@app/testing';
import { location } from './decider.js';
import type { LocationEvent } from './events.js';
import { overlaysOf } from './overlays.js';
import type { BudgetStanding, KnownLocation } from './state.js';

const raisedBy = { id: 'a', person: 'a', role: 'pengawas-pusat' } as const;
const raised: LocationEvent = { type: 'FindingRaised', data: { finding: 'finding-1', raisedBy: 'bpkp', reference: 'LHP-3', blocking: true, summary: 'Volume kurang', by: raisedBy } };
const settled: LocationEvent = { type: 'FindingSettled', data: { finding: 'finding-1', reference: 'S-12', by: raisedBy } };
const suspended: LocationEvent = { type: 'LocationSuspended', data: { reasonClass: 'bencana', reason: 'Gempa', from: day('2021-06-10'), until: day('2021-07-10'), files: [fileNamed('surat.pdf')] } };
const resumed: LocationEvent = { type: 'LocationResumed', data: { on: day('2021-06-20'), reason: 'Aman', days: 10 } };
const extended = (newDueOn: string, reference: string): LocationEvent => ({ type: 'DeadlineExtended', data: { stage: 'CONSTRUCTION', newDueOn: day(newDueOn), reference, reason: 'Hujan' } });
const accelerated: LocationEvent = { type: 'LocationAccelerated', data: { criteria: ['lokasi-berulang'], reference: 'S-1', reason: 'Kinerja baik' } };

const over = (events: readonly LocationEvent[], budget?: BudgetStanding) =>
  overlaysOf(fold(location.evolve, location.initial, events) as KnownLocation, exampleDefinition, budget).map(({ key, reasons }) => [key, reasons.map(({ id }) => id)]);
const building = beforeCommand('ReportProgress');
const unsigned = beforeCommand('SignContract');
const revising = { status: 'under-revision' } as const;

describe('rule 21: what lies over a location', () => {
  it('is nothing where all goes its way', () => expect(over(building, { status: 'effective' })).toEqual([]));
  it('is told with its reasons, all at once', () => expect(over([...building, accelerated, extended('2021-12-28', 'S-7'), raised, suspended])).toEqual([
    ['ditunda', ['Pilihan bencana, 10 Juni 2021 sampai 10 Juli 2021.']],
    ['diperpanjang', ['Langkah CONSTRUCTION sampai 28 Desember 2021, surat S-7.']],
    ['dipercepat', ['Pilihan lokasi-berulang, surat S-1.']],
    ['tertahan', ['Temuan LHP-3 menahan pencairan dan serah terima sampai dinyatakan tuntas.']],
  ]));
  it('is held no longer once the finding is settled, nor suspended once resumed', () => expect(over([...building, suspended, raised, resumed, settled])).toEqual([]));
  it('is extended by the latest letter, until the stage is completed', () => {
    expect(over([...building, extended('2021-11-30', 'S-7'), extended('2021-12-28', 'S-8')])).toEqual([['diperpanjang', ['Langkah CONSTRUCTION sampai 28 Desember 2021, surat S-8.']]]);
    expect(over([...beforeCommand('ReportLeftover'), extended('2021-12-28', 'S-7')])).toEqual([]);
  });
  it('is held by the DIPA only until the contract is signed, and where its standing is known', () => {
    expect(over(unsigned, revising)).toEqual([['tertahan', ['Revisi DIPA belum efektif; kontrak atau adendum belum dapat ditandatangani.']]]);
    expect(over(unsigned)).toEqual([]);
    expect(over(beforeCompleting('CONTRACT'), revising)).toEqual([]);
  });
  it('is nothing once it has ended', () => expect(over([...eventsOf(JOURNEY), raised])).toEqual([]));
});
