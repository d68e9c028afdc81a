import { describe, expect, it } from '@jest/globals';
import { fold, type Role } from '@app/kernel';
import { actorOf, before, beforeCommand, beforeCompleting, eventsOf, exampleFacts, JOURNEY, SAMPLES } from '@app/testing';
import { allowedCommands, type CommandStanding } from './allowed-commands.js';
import type { LocationCommand, LocationCommandType } from './commands.js';
import { location } from './decider.js';
import type { LocationEvent } from './events.js';
import type { LocationFacts } from './state.js';

const as = (role: Role): LocationFacts => ({ ...exampleFacts, actor: actorOf(role) });
const asked = (events: readonly LocationEvent[], facts: LocationFacts) => {
  const state = fold(location.evolve, location.initial, events);
  const all = allowedCommands(state, facts);
  return { state, all, of: (command: LocationCommandType): CommandStanding | undefined => all.find((standing) => standing.command === command) };
};
const codes = (standing: { unmet: readonly { code: string }[] } | undefined) => standing?.unmet.map(({ code }) => code);

describe('what may be done now', () => {
  it('answers for every command', () => expect(asked([], exampleFacts).all.map(({ command }) => command).sort()).toEqual(Object.keys(SAMPLES).sort()));
  it('of a place not designated is its designation alone', () =>
    expect(asked([], exampleFacts).all.filter(({ allowed }) => allowed).map(({ command }) => command)).toEqual(['DesignateLocation']));
  it('tells what each stage still lacks', () => {
    const { of } = asked(beforeCompleting('RKM_VERIFICATION').filter(({ type, data }) => !(type === 'EvidenceVerified' && data.document === 'rkm')), as('ppk'));
    expect(of('CompleteStage')?.targets?.find(({ stage }) => stage === 'RKM_VERIFICATION')).toMatchObject({ allowed: false, unmet: [{ code: 'evidence.unverified' }] });
    expect(of('CompleteStage')?.targets?.find(({ stage }) => stage === 'RKM')).toBeUndefined();
  });
  it('tells what each tranche still lacks', () => {
    const { of } = asked(before(({ type, data }) => type === 'RequestTranche' && data.tranche === 2), as('fasilitator'));
    expect(of('RequestTranche')).toMatchObject({ allowed: true, targets: [{ tranche: 2, allowed: true, unmet: [] }] });
    expect(of('IssueSpp')).toMatchObject({ allowed: false, targets: [{ tranche: 2, allowed: false, unmet: [{ code: 'tranche.not-requested' }] }] });
  });
  it('names the works a paper or report is for', () => {
    const { of } = asked(beforeCommand('ReportProgress'), as('fasilitator'));
    expect(of('ReportProgress')?.targets).toMatchObject([{ work: 'work-1', allowed: true }, { work: 'work-2', allowed: true }]);
    expect(of('SubmitEvidence')?.targets?.filter(({ document }) => document === 'sppd-l').map(({ work }) => work)).toEqual(['work-1', 'work-2']);
  });
  it('tells each verifier his own', () => {
    const waiting = beforeCompleting('RKM');
    expect(asked(waiting, as('korkot')).of('VerifyEvidence')).toMatchObject({ allowed: true, targets: [{ evidence: 'rkm-1', allowed: true }] });
    expect(asked(waiting, as('ppk')).of('VerifyEvidence')).toMatchObject({ allowed: false, targets: [{ unmet: [{ code: 'evidence.wrong-verifier' }] }] });
  });
  it('is nothing without a definition', () => expect(codes(asked(eventsOf(JOURNEY), { ...exampleFacts, definition: undefined }).of('RaiseFinding'))).toEqual(['definition.unknown']));
  it('is why not in the words of the situation', () => expect(codes(asked(eventsOf(JOURNEY), exampleFacts).of('Suspend'))).toEqual(['location.finished']));
});

describe('buttons and decisions cannot disagree', () => {
  const moments = JOURNEY.flatMap((_, at) => (at % 5 === 0 ? [eventsOf(JOURNEY.slice(0, at))] : []));
  it.each(Object.keys(SAMPLES) as LocationCommandType[])('%s is refused for at least what the button says', (type) => {
    const { by, data } = SAMPLES[type];
    const facts = as(by);
    for (const events of moments) {
      const { state, of } = asked(events, facts);
      const standing = of(type);
      const target = standing?.targets?.find((one) => Object.entries(one).every(([key, value]) =>
        ['allowed', 'unmet'].includes(key) || (data as Record<string, unknown>)[key] === value));
      const said = codes(target ?? standing) ?? [];
      const decision = location.decide({ type, data } as LocationCommand, state, facts);
      if (decision.accepted && decision.events.length > 0) expect(said).toEqual([]);
      if (!decision.accepted) expect(decision.unmet.map(({ code }) => code)).toEqual(expect.arrayContaining(said));
    }
  });
});
