import { accept, type Unmet } from '@app/kernel';
import { decided } from '../../decided.js';
import { unmet } from '../../sentences/location-refusals.js';
import { own } from '../entries.js';
import type { Finding, KnownLocation } from '../state.js';
import { filled, notBefore, realDay, soundFiles } from './particulars.js';
import { byActor, nextId, samePerson, type Facts, type Rule, type Subject } from './rule.js';

type OfFinding = Subject<'SettleFinding'>;

export const raiseFinding: Rule<'RaiseFinding'> = {
  decide: (data, state, facts) => {
    const { raisedBy, reference, blocking, summary, dueOn } = data;
    const namesake = Object.values(state.findings).find((finding) => finding.auditor === raisedBy && finding.reference === reference);
    if (namesake?.blocking === blocking && namesake.summary === summary && namesake.dueOn === dueOn) return accept();
    const due = dueOn === undefined ? [] : realDay('followUpDueOn', dueOn);
    return decided([
      ...(namesake === undefined ? [] : [unmet('finding.already-raised', { reference })]),
      ...filled('findingReference', reference),
      ...filled('findingSummary', summary),
      ...(dueOn === undefined || due.length > 0 ? due : notBefore('followUpDueOn', dueOn, facts.occurredOn)),
    ], { type: 'FindingRaised', data: { ...data, finding: nextId('finding', state.findings), by: byActor(facts) } });
  },
};

const openFinding = (key: string, state: KnownLocation): readonly Unmet[] => {
  const finding = own(state.findings, key);
  if (finding === undefined) return [unmet('finding.unknown', { key })];
  return finding.status === 'settled' ? [unmet('finding.settled', { reference: finding.reference })] : [];
};

const unsettled = ({ findings }: KnownLocation): readonly OfFinding[] =>
  Object.entries(findings).filter(([, { status }]) => status !== 'settled').map(([finding]) => ({ finding }));

export const followUpFinding: Rule<'FollowUpFinding'> = {
  decide: (data, state, facts) => {
    const { finding: key, action, files } = data;
    const told = own(state.findings, key)?.followUps.some((followUp) => followUp.action === action && followUp.by.id === facts.actor.id);
    const lacking = [...openFinding(key, state), ...filled('action', action), ...soundFiles(files)];
    if (told && lacking.length === 0) return accept();
    return decided(lacking, { type: 'FindingFollowedUp', data: { ...data, by: byActor(facts) } });
  },
  hindrances: ({ finding }, state) => openFinding(finding, state),
  subjects: unsettled,
};

/** Who answered for a finding does not also declare it answered. */
const ownWork = ({ reference, followUps }: Finding, { actor }: Facts): readonly Unmet[] => {
  if (followUps.length === 0) return [unmet('finding.not-followed-up', { reference })];
  return followUps.some(({ by }) => samePerson(by, actor)) ? [unmet('finding.own-follow-up', { reference })] : [];
};

const unmetToSettle = ({ finding: key }: OfFinding, state: KnownLocation, facts: Facts): readonly Unmet[] => {
  const finding = own(state.findings, key);
  const lacking = openFinding(key, state);
  return finding === undefined || lacking.length > 0 ? lacking : ownWork(finding, facts);
};

export const settleFinding: Rule<'SettleFinding'> = {
  decide: (data, state, facts) => decided([...unmetToSettle(data, state, facts), ...filled('settlementReference', data.reference)], {
    type: 'FindingSettled', data: { ...data, by: byActor(facts) },
  }),
  hindrances: unmetToSettle,
  subjects: unsettled,
};
