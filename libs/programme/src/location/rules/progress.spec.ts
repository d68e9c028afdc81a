import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { beforeCommand, beforeCompleting, beforeStarting, day, eventsOf, exampleDefinition, exampleFacts, fileNamed, givenFor, JOURNEY, LABOUR, published } from '@app/testing';
import type { CommandData, LocationCommand } from '../commands.js';
import { location } from '../decider.js';
import type { LocationEvent } from '../events.js';
import { physicalAfter } from '../physical.js';

const given = givenFor(location, exampleFacts);
const photo = [fileNamed('foto.jpg')];
const report = (percent: number, differing: Partial<CommandData<'ReportProgress'>> = {}): LocationCommand =>
  ({ type: 'ReportProgress', data: { work: 'work-1', percent, observedOn: day('2021-07-20'), photos: photo, ...differing } });
const correct = (of: string, percent: number, differing: Partial<CommandData<'CorrectProgress'>> = {}): LocationCommand =>
  ({ type: 'CorrectProgress', data: { report: of, percent, photos: photo, reason: 'Salah ukur', ...differing } });

const building = beforeCommand('ReportProgress');
const halfway = beforeCompleting('INSPECTION'); // work-1 at 80, work-2 at 40
const withoutWorks = building.filter(({ type }) => type !== 'WorkAdded');

describe('rule 10: physical progress is 0 to 100 and does not fall', () => {
  it.each([-0.01, 100.01, 33.333, NaN, Infinity])('refuses %p', (percent) => given(...building).when(report(percent)).thenRefused('progress.invalid'));
  it('takes two decimals', () => given(...building).when(report(0.07)).thenTypes('ProgressReported'));
  it('refuses a report below the one before', () => given(...halfway).when(report(79.99)).thenRefused('progress.falling'));
  it('takes the same height on another day', () => given(...halfway).when(report(80)).thenTypes('ProgressReported'));
  it('refuses a report observed before the last one', () => given(...halfway).when(report(85, { observedOn: day('2021-07-14') })).thenRefused('time.out-of-order'));
  it('takes the very same report again as already so', () => {
    const again = { observedOn: day('2021-07-15'), photos: [fileNamed('work-1-80.jpg')] };
    given(...halfway).when(report(80, again)).thenNothing();
  });
  it('falls only by a correction that names its report and the reason', () => {
    given(...halfway).when(correct('progress-2', 60, { reason: '' })).thenRefused('reason.missing');
    given(...halfway).when(correct('progress-2', 60)).thenTypes('ProgressCorrected');
  });
});

describe('photos at 0, 25, 50, 75 and 100', () => {
  const unseen = { photos: [] };
  it('come with the first report', () => given(...building).when(report(3, unseen)).thenRefused('progress.photo-missing'));
  it('come with a report that reaches or passes such a mark', () => {
    given(...halfway).when(report(100, unseen)).thenRefused('progress.photo-missing');
    given(...halfway).when(report(50, { work: 'work-2', ...unseen })).thenRefused('progress.photo-missing');
  });
  it('need not come in between', () => given(...halfway).when(report(99, unseen)).thenTypes('ProgressReported'));
  it('are sound files', () => given(...halfway).when(report(99, { photos: [{ hash: '', bytes: 0, name: '' }] })).thenRefused('file.invalid'));
});

describe('when and where progress is reported', () => {
  it('waits for construction to start', () => given(...beforeStarting('CONSTRUCTION')).when(report(10)).thenRefused('stage.not-started'));
  it('waits for the stages before it where construction was started ahead', () => {
    const ahead: LocationEvent = { type: 'StageStarted', data: { stage: 'CONSTRUCTION', main: true, on: day('2021-05-04'), ahead: true } };
    given(...beforeCompleting('TRANCHE_1'), ahead).when(report(10)).thenRefused('stage.out-of-order');
    given(...beforeCompleting('TRANCHE_1'), ahead).when({ type: 'ReportLabour', data: { ...LABOUR, month: '2021-05' } }).thenRefused('stage.out-of-order');
    given(...beforeStarting('CONSTRUCTION'), ahead).when(report(10)).thenTypes('ProgressReported');
  });
  it('does not look into the future', () => given(...building).when(report(10, { observedOn: day('2021-12-21') })).thenRefused('time.in-future'));
  it('does not look back behind the contract', () => given(...building).when(report(10, { observedOn: day('2021-05-02') })).thenRefused('time.out-of-order'));
  it('names the work where there are works', () => given(...building).when(report(10, { work: undefined })).thenRefused('work.expected'));
  it('names none where there are none', () => {
    given(...withoutWorks).when(report(10)).thenRefused('work.not-expected');
    given(...withoutWorks).when(report(10, { work: undefined })).thenTypes('ProgressReported');
  });
  it('does not exist in a programme that builds nothing', () =>
    given(...building).when(report(10), { definition: published({ ...exampleDefinition, physical: undefined }) }).thenRefused('progress.not-in-programme'));
});

describe('a correction', () => {
  const corrected: LocationEvent[] = (() => {
    const { decision } = given(...halfway).when(correct('progress-2', 60));
    return decision.accepted ? [...halfway, ...decision.events] : [];
  })();
  it('is a report itself, and lowers the location with it', () => {
    expect(corrected.at(-1)).toMatchObject({ data: { report: 'progress-4', corrects: 'progress-2', work: 'work-1', percent: 60, previousPercent: 80, physical: 53.33 } });
    expect(given(...corrected).state).toMatchObject({ physical: 53.33, works: { 'work-1': { physical: 60 } } });
  });
  it('is made once of each report', () => given(...corrected).when(correct('progress-2', 60)).thenRefused('report.already-corrected'));
  it('is of the last report of the work', () => given(...halfway).when(correct('progress-1', 20)).thenRefused('progress.not-latest'));
  it('is of a report there is', () => given(...halfway).when(correct('valueOf', 20)).thenRefused('report.unknown'));
  it('of completed construction waits for the stage to be reopened', () =>
    given(...beforeCommand('ScoreSpotCheck')).when(correct('progress-5', 90)).thenRefused('progress.construction-completed'));
});

describe('rule 22: the location is the amount-weighted mean of its works', () => {
  it('weighs each by its amount', () => {
    const { state } = given(...halfway);
    expect(state).toMatchObject({ physical: 66.67 }); // (200 x 80 + 100 x 40) / 300
  });
  it('is 100 only where every work is', () => {
    const { state } = given(...beforeCommand('ReportLeftover'));
    expect(state).toMatchObject({ physical: 100 });
    if (state.situation === 'unknown') throw new Error('The location is not known.');
    const nearly = { ...state, works: { a: { name: 'a', institution: 'a', amount: 1_000_000_000, physical: 100 }, b: { name: 'b', institution: 'b', amount: 1, physical: 0 } } };
    expect(physicalAfter('b', 99, nearly)).toBe(99.99);
    expect(physicalAfter('b', 100, nearly)).toBe(100);
  });
  it('rises with each of its works and stays within 0 and 100', () => {
    const { state } = given(...eventsOf(JOURNEY));
    if (state.situation === 'unknown') throw new Error('The location is not known.');
    const amounts = fc.array(fc.integer({ min: 1, max: 2_000_000_000 }), { minLength: 1, maxLength: 14 });
    const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
    fc.assert(fc.property(amounts, percent, percent, percent, (list, others, one, other) => {
      const works = Object.fromEntries(list.map((amount, at) => [`work-${at + 1}`, { name: '', institution: '', amount, physical: others }]));
      const [low, high] = [Math.min(one, other), Math.max(one, other)].map((value) => physicalAfter('work-1', value, { ...state, works }));
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(100);
      expect(low).toBeLessThanOrEqual(high ?? -1);
    }));
  });
});
