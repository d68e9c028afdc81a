import { describe, expect, it } from '@jest/globals';
import { fold } from '@app/kernel';
import { actorOf, beforeCompleting, day, eventsOf, exampleFacts, exampleLaw, givenFor, JOURNEY } from '@app/testing';
import { DELAY_CODES } from '../../chase/reasons.js';
import { locationEventSentence } from '../../sentences/location-events.js';
import { allowedCommands } from '../allowed-commands.js';
import type { CommandData, LocationCommand } from '../commands.js';
import { location } from '../decider.js';
import type { LocationEvent } from '../events.js';
import { standingHindrances } from '../hindrances.js';

const today = { occurredOn: day('2021-03-10'), today: day('2021-03-10') };
const given = givenFor(location, { ...exampleFacts, ...today, actor: actorOf('fasilitator') });
const flag = (data: Partial<CommandData<'FlagHindrance'>> = {}): LocationCommand => ({ type: 'FlagHindrance', data: { code: 'cuaca', ...data } });
const lift: LocationCommand = { type: 'LiftHindrance', data: { code: 'cuaca', note: 'Reda' } };
const { id, person, role } = actorOf('fasilitator');
const by = { id, person, role };
const flagged: LocationEvent = { type: 'HindranceFlagged', data: { code: 'cuaca', on: today.occurredOn, by } };
const lifted: LocationEvent = { type: 'HindranceLifted', data: { code: 'cuaca', note: 'Reda', on: today.occurredOn, by } };
const life = beforeCompleting('RKM');
const stateAfter = (...events: readonly LocationEvent[]) => fold(location.evolve, location.initial, [...life, ...events]);

describe('a hindrance', () => {
  it('is one of the reasons for which work is late', () => {
    for (const code of DELAY_CODES) given(...life).when(flag({ code })).thenTypes('HindranceFlagged');
    given(...life).when(flag({ code: 'malas' })).thenRefused('hindrance.unknown');
    given(...life).when(flag({ code: 'constructor' })).thenRefused('hindrance.unknown');
  });
  it('tells who flagged it, since when, and the stage that it holds up', () => {
    given(...life).when(flag()).then(flagged);
    given(...life).when(flag({ stage: 'RKM', note: 'Banjir' })).then({ type: 'HindranceFlagged', data: { code: 'cuaca', on: today.occurredOn, stage: 'RKM', note: 'Banjir', by } });
    given(...life).when(flag({ stage: 'TIDAK_ADA' })).thenRefused('stage.unknown');
    given(...life).when(flag({ stage: 'SOSIALISASI' })).thenRefused('stage.already-completed');
  });
  it('is not flagged twice while it stands', () => {
    given(...life, flagged).when(flag()).thenNothing();
    given(...life, flagged).when(flag({ note: 'Banjir lagi' })).thenRefused('hindrance.already-flagged');
    given(...life, flagged).when(flag({ code: 'ksm' })).thenTypes('HindranceFlagged');
    given(...life, flagged, lifted).when(flag({ note: 'Banjir lagi' })).thenTypes('HindranceFlagged');
  });
  it('is lifted only while it stands, and not before it stood', () => {
    given(...life, flagged).when(lift).then(lifted);
    given(...life).when(lift).thenRefused('hindrance.not-flagged');
    given(...life, flagged, lifted).when(lift).thenRefused('hindrance.not-flagged');
    given(...life, flagged).when(lift, { occurredOn: day('2021-03-09') }).thenRefused('time.out-of-order');
  });
  it('moves no deadline, and says so', () => {
    const { decision } = givenFor(location, exampleFacts)().when(JOURNEY[0]!.command, { occurredOn: day('2021-02-08'), today: day('2021-02-08'), schedule: exampleLaw, actor: actorOf('pengawas-pusat') });
    const designated = decision.accepted ? decision.events : [];
    expect(designated.map(({ type }) => type)).toContain('DeadlinesSet');
    given(...designated).when(flag(), { schedule: exampleLaw }).thenTypes('HindranceFlagged');
    expect(locationEventSentence(flagged)).toEqual({ id: 'Hambatan ditandai: Cuaca. Tenggat tetap berjalan.', en: 'A hindrance was flagged: The weather. The deadlines keep running.' });
  });
  it('can be flagged for the whole location, or for a stage that is still to be completed', () => {
    const { targets = [] } = allowedCommands(stateAfter(), { ...exampleFacts, ...today }).find(({ command }) => command === 'FlagHindrance') ?? {};
    expect(targets[0]).toEqual({ allowed: true, unmet: [] });
    expect(targets.map(({ stage }) => stage)).toEqual(expect.arrayContaining(['RKM', 'LPJ']));
    expect(targets.map(({ stage }) => stage)).not.toContain('SOSIALISASI');
  });
  it('can be lifted one by one, as long as it stands', () => {
    const lifting = (...events: readonly LocationEvent[]) => allowedCommands(stateAfter(...events), { ...exampleFacts, ...today }).find(({ command }) => command === 'LiftHindrance');
    expect(lifting(flagged)).toMatchObject({ allowed: true, targets: [{ code: 'cuaca', allowed: true }] });
    expect(lifting(flagged, lifted)).toMatchObject({ allowed: false, targets: [] });
  });
  it('hinders nothing that has ended', () => {
    const ended = fold(location.evolve, location.initial, [...eventsOf(JOURNEY).slice(0, 3), flagged, ...eventsOf(JOURNEY).slice(3)]);
    expect(ended.situation === 'unknown' ? undefined : [ended.situation, standingHindrances(ended)]).toEqual(['finished', []]);
    const standing = stateAfter(flagged);
    expect(standing.situation === 'unknown' ? undefined : standingHindrances(standing)).toEqual([{ code: 'cuaca', label: { id: 'Cuaca', en: 'The weather' }, since: today.occurredOn }]);
  });
});
