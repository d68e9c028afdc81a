import { describe, expect, it } from '@jest/globals';
import { actorOf, beforeCommand, day, eventsOf, exampleDefinition, exampleFacts, givenFor, JOURNEY, published, shippedDefinition } from '@app/testing';
import type { LocationCommand } from '../commands.js';
import { location } from '../decider.js';

const given = givenFor(location, exampleFacts);
const ready = beforeCommand('ScoreSpotCheck');
const KEYS = ['ksm', 'proposal', 'serah-terima'];
const scored = (...scores: readonly number[]) => KEYS.map((key, at) => ({ key, score: scores[at] ?? 0 }));
const score = (outputs: ReturnType<typeof scored>, checkedOn = '2021-10-01'): LocationCommand =>
  ({ type: 'ScoreSpotCheck', data: { checkedOn: day(checkedOn), outputs } });

describe('a spot check', () => {
  it.each([
    [[90, 80, 52], 74, 'memadai'], [[85, 85, 85], 85, 'sangat-memadai'], [[84.9, 84.9, 84.9], 84.9, 'memadai'], [[70, 70, 70], 70, 'memadai'],
    [[69, 70, 70], 69.7, 'kurang-memadai'], [[50, 50, 50], 50, 'kurang-memadai'], [[0, 0, 0], 0, 'tidak-memadai'], [[100, 100, 100], 100, 'sangat-memadai'],
  ] as const)('of %p scores %p, %s', (scores, mean, band) =>
    expect(given(...ready).when(score(scored(...scores))).decision).toMatchObject({ events: [{ data: { score: mean, band, check: 'spot-check-1' } }] }));
  it('scores every output of the programme, once, and no other', () => {
    given(...ready).when(score(scored(1, 2, 3).slice(1))).thenRefused('spot-check.output-missing');
    given(...ready).when(score([...scored(1, 2, 3), { key: '__proto__', score: 1 }])).thenRefused('spot-check.output-unknown');
    given(...ready).when(score([...scored(1, 2, 3), { key: 'ksm', score: 1 }])).thenRefused('spot-check.output-repeated');
  });
  it.each([-1, 100.1, NaN])('scores from 0 to 100, not %p', (wrong) => given(...ready).when(score(scored(wrong, 1, 1))).thenRefused('spot-check.score-invalid'));
  it('does not look ahead', () => given(...ready).when(score(scored(1, 1, 1), '2021-12-21')).thenRefused('time.in-future'));
  it('stands once for each day', () => {
    const done = eventsOf(JOURNEY);
    given(...done).when(score(scored(90, 80, 52))).thenNothing();
    given(...done).when(score(scored(10, 10, 10))).thenRefused('spot-check.already-scored');
    given(...done).when(score(scored(10, 10, 10), '2021-12-01')).thenTypes('SpotCheckScored');
  });
  it('needs a list in the programme', () =>
    given(...ready).when(score(scored(1, 1, 1)), { definition: published({ ...exampleDefinition, spotCheck: undefined }) }).thenRefused('spot-check.not-in-programme'));
});

describe('rule 1: where spot checks are required', () => {
  const stages = exampleDefinition.stages.map((stage) => (stage.key === 'HANDOVER' ? { ...stage, completes: [...stage.completes, { spotCheckScored: true } as const] } : stage));
  const facts = { definition: published({ ...exampleDefinition, stages }), actor: actorOf('ppk') };
  const handOver: LocationCommand = { type: 'HandOver', data: { bast: 'BAST-01', handedOverOn: day('2021-11-15'), recipient: 'Kelurahan' } };
  const checked = beforeCommand('HandOver');
  const unchecked = checked.filter(({ type }) => type !== 'SpotCheckScored');
  it('nothing is handed over before one was scored', () => {
    given(...unchecked).when(handOver, facts).thenRefused('spot-check.missing');
    given(...checked).when(handOver, facts).thenTypes('LocationHandedOver', 'StageStarted', 'StageCompleted', 'LocationFinished');
  });
  it.each(['kotaku-bpm', 'kotaku-cfw', 'kotaku-dfat'])('%s is one of those', (programme) => {
    const { definition: { stages: shipped, finalStage } } = shippedDefinition(programme);
    expect(shipped.find(({ key }) => key === 'UJI_PETIK')).toMatchObject({ required: true });
    expect(shipped.find(({ key }) => key === finalStage)?.completes).toContainEqual(expect.objectContaining({ spotCheckScored: true }));
  });
  it('kotaku-apbn leaves them free', () => {
    const { definition: { stages: shipped } } = shippedDefinition('kotaku-apbn');
    expect(shipped.find(({ key }) => key === 'UJI_PETIK')).toMatchObject({ required: false });
    expect(shipped.some(({ completes }) => completes.some((gate) => 'spotCheckScored' in gate))).toBe(false);
  });
});
