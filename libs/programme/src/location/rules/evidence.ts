import { accept, type Unmet } from '@app/kernel';
import { decided } from '../../decided.js';
import type { DocumentDefinition } from '../../definition/definition.js';
import { labelIn } from '../../sentences/location-terms.js';
import { unmet } from '../../sentences/location-refusals.js';
import { own } from '../entries.js';
import type { Evidence, KnownLocation } from '../state.js';
import { attached, reasoned, sameFiles } from './particulars.js';
import { byActor, indexOf, samePerson, type Facts, type Rule, type Subject } from './rule.js';
import { workUnmet } from './works.js';

const unmetToSubmit = ({ document: key, work }: Subject<'SubmitEvidence'>, state: KnownLocation, facts: Facts): readonly Unmet[] => {
  const document = indexOf(facts).documents.get(key);
  if (document === undefined) return [unmet('document.unknown', { key })];
  const { label, submittedBy, perWork, clause } = document;
  const role = submittedBy.includes(facts.actor.role) ? [] : [unmet('evidence.wrong-role', { document: label, by: submittedBy }, clause)];
  return [...role, ...workUnmet(work, state, perWork === true)];
};

const evidenceId = ({ document, work }: Subject<'SubmitEvidence'>, { evidence }: KnownLocation): string => {
  const earlier = Object.values(evidence).filter((one) => one.document === document && one.work === work).length;
  return `${document}${work === undefined ? '' : `.${work}`}-${earlier + 1}`;
};

const worksOf = ({ perWork }: DocumentDefinition, { works }: KnownLocation): readonly (string | undefined)[] =>
  perWork === true && Object.keys(works).length > 0 ? Object.keys(works) : [undefined];

export const submitEvidence: Rule<'SubmitEvidence'> = {
  decide: (data, state, facts) => {
    const { document, work, files } = data;
    const already = Object.values(state.evidence).some((one) =>
      one.document === document && one.work === work && one.status !== 'returned' && sameFiles(one.files, files));
    const lacking = [...unmetToSubmit(data, state, facts), ...attached(files)];
    if (already && lacking.length === 0) return accept();
    const chain = indexOf(facts).documents.get(document)?.verifiedBy ?? [];
    return decided(lacking, { type: 'EvidenceSubmitted', data: { ...data, evidence: evidenceId(data, state), by: byActor(facts), chain } });
  },
  hindrances: unmetToSubmit,
  subjects: (state, facts) => indexOf(facts).definition.documents.flatMap((document) =>
    worksOf(document, state).map((work) => (work === undefined ? { document: document.key } : { document: document.key, work }))),
};

/** Each role of the chain in its turn, and never one person twice on the same paper. */
const unmetToExamine = ({ document: key, submittedBy, chain, verifiedBy, status }: Evidence, facts: Facts): readonly Unmet[] => {
  const document = labelIn(facts.definition.definition.documents, key);
  const awaiting = chain[verifiedBy.length];
  if (status === 'returned') return [unmet('evidence.returned', { document })];
  if (status === 'verified' || awaiting === undefined) return [unmet('evidence.already-verified', { document })];
  const { actor } = facts;
  return [
    ...(actor.role === awaiting ? [] : [unmet('evidence.wrong-verifier', { document, awaiting })]),
    ...(samePerson(actor, submittedBy) ? [unmet('evidence.own-submission', { document })] : []),
    ...(verifiedBy.some((by) => samePerson(actor, by)) ? [unmet('evidence.own-verification', { document })] : []),
  ];
};

const unmetOnEvidence = ({ evidence: key }: Subject<'VerifyEvidence'>, state: KnownLocation, facts: Facts): readonly Unmet[] => {
  const evidence = own(state.evidence, key);
  return evidence === undefined ? [unmet('evidence.unknown', { key })] : unmetToExamine(evidence, facts);
};

const examinable = ({ evidence }: KnownLocation): readonly { readonly evidence: string }[] =>
  Object.entries(evidence).filter(([, { status }]) => status === 'submitted').map(([id]) => ({ evidence: id }));

export const verifyEvidence: Rule<'VerifyEvidence'> = {
  decide: (data, state, facts) => {
    const evidence = own(state.evidence, data.evidence);
    const lacking = unmetOnEvidence(data, state, facts);
    if (evidence === undefined || lacking.length > 0) return decided(lacking);
    const final = evidence.verifiedBy.length + 1 === evidence.chain.length;
    return accept({ type: 'EvidenceVerified', data: { ...data, document: evidence.document, by: byActor(facts), final } });
  },
  hindrances: unmetOnEvidence,
  subjects: examinable,
};

export const returnEvidence: Rule<'ReturnEvidence'> = {
  decide: (data, state, facts) => decided([...unmetOnEvidence(data, state, facts), ...reasoned(data.reason)], {
    type: 'EvidenceReturned', data: { ...data, by: byActor(facts) },
  }),
  hindrances: unmetOnEvidence,
  subjects: examinable,
};
