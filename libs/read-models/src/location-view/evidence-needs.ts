import type { Bilingual, Role } from '@app/kernel';
import { labelIn, type Definition, type Evidence, type Gate, type StageDefinition } from '@app/programme';

/** As much of a location as tells which papers it has. */
export type Papers = {
  readonly works: { readonly [id: string]: unknown };
  readonly evidence: { readonly [id: string]: Pick<Evidence, 'document' | 'work' | 'status' | 'chain'> & { readonly verifiedBy: readonly unknown[] } };
};

export type EvidenceStanding = 'missing' | Evidence['status'];

/** A document that something waits for, and how far it has come. */
export type EvidenceNeed = {
  readonly document: string;
  readonly label: Bilingual;
  /** For this work (paket) only. */
  readonly work?: string;
  readonly status: EvidenceStanding;
  /** Whose verification comes next. */
  readonly awaiting?: Role;
  readonly submissions: number;
  readonly needed: Needed;
};

/** `any-of`: one of several will do. `if-leftover`: only where money was left over. */
export type Needed = 'always' | 'any-of' | 'if-leftover';

type Asked = { readonly document: string; readonly perWork: boolean; readonly needed: Needed };

const asked = (gate: Gate, needed: Needed): readonly Asked[] => {
  if ('evidenceVerified' in gate) return [{ document: gate.evidenceVerified, perWork: gate.forEachWork === true, needed }];
  if ('evidenceSubmitted' in gate) return [{ document: gate.evidenceSubmitted, perWork: false, needed }];
  if ('leftoverDeposited' in gate) return [{ document: gate.leftoverDeposited, perWork: false, needed: 'if-leftover' }];
  return 'anyOf' in gate ? gate.anyOf.flatMap((option) => asked(option, 'any-of')) : [];
};

const RANK: { readonly [S in EvidenceStanding]: number } = { missing: 0, returned: 1, submitted: 2, verified: 3 };

export const evidenceNeeds = (gates: readonly Gate[], state: Papers, definition: Definition): readonly EvidenceNeed[] =>
  gates.flatMap((gate) => asked(gate, 'always')).flatMap(({ document, perWork, needed }) => {
    const works = perWork ? Object.keys(state.works) : [];
    return (works.length === 0 ? [undefined] : works).map((work) => ({
      document, label: labelIn(definition.documents, document), ...(work !== undefined && { work }),
      ...standingOf(document, work, state), needed,
    }));
  });

/** The best submission speaks for the document. */
const standingOf = (document: string, work: string | undefined, { evidence }: Papers): Pick<EvidenceNeed, 'status' | 'awaiting' | 'submissions'> => {
  const submissions = Object.values(evidence).filter((one) => one.document === document && (work === undefined || one.work === work));
  const best = submissions.reduce<Papers['evidence'][string] | undefined>((so, one) => (so !== undefined && RANK[so.status] > RANK[one.status] ? so : one), undefined);
  if (best === undefined) return { status: 'missing', submissions: 0 };
  const awaiting = best.status === 'submitted' ? best.chain[best.verifiedBy.length] : undefined;
  return { status: best.status, submissions: submissions.length, ...(awaiting !== undefined && { awaiting }) };
};

/** What a stage cannot be completed without and nobody has verified yet, as the documents are called. */
export const missingDocuments = (stage: StageDefinition, state: Papers, definition: Definition): readonly string[] =>
  [...new Set(openNeeds(stage, state, definition).map(({ label }) => label.id))];

/** As `missingDocuments`, with how far each has come. */
export const openNeeds = ({ completes }: StageDefinition, state: Papers, definition: Definition): readonly EvidenceNeed[] =>
  evidenceNeeds(completes, state, definition).filter(({ needed, status }) => needed === 'always' && status !== 'verified');
