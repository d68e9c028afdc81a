import { zoneOf, type Bilingual, type PlainDate, type Role, type Zone } from '@app/kernel';
import { labelIn, overlaysOf, standingHindrances, type Definition, type Evidence, type Finding, type KnownLocation, type LabourReport, type Overlay, type Pin, type ProgressReport, type Situation, type StandingHindrance, type Suspension } from '@app/programme';
import { labourTotalsOf, type LabourTotals } from '../location-board/labour-totals.js';
import { moneyView, type MoneyView } from './money-view.js';
import { stageViews, type StageView } from './stage-views.js';

type Kept = Pick<KnownLocation,
  | 'locationId' | 'fiscalYear' | 'region' | 'designatedOn' | 'sk' | 'amount' | 'satker' | 'replaces' | 'replacedBy' | 'officers' | 'institution'
  | 'extensions' | 'acceleration' | 'crossedYear' | 'handover' | 'functionality' | 'cancellation'>;

type Submitted = { readonly evidence: string; readonly label: Bilingual; readonly submittedBy: Role; readonly verifiedBy: readonly Role[]; readonly awaiting?: Role } &
  Pick<Evidence, 'document' | 'work' | 'status' | 'files'>;

/** The location's own page, for now or for any moment its state was folded to. */
export type LocationView = Kept & {
  readonly programme: { readonly key: string; readonly name: Bilingual };
  readonly pin: Pin;
  readonly names: KnownLocation['regionNames'];
  /** In which its days end, and its hours are told. */
  readonly zone: Zone;
  readonly situation: Exclude<Situation, 'unknown'>;
  /** Lying over the stages for the time being; never stored. */
  readonly overlays: readonly Overlay[];
  readonly currentStage?: { readonly key: string; readonly label: Bilingual };
  readonly stages: readonly StageView[];
  readonly documents: readonly Submitted[];
  readonly works: readonly (KnownLocation['works'][string] & { readonly work: string })[];
  readonly money: MoneyView;
  /** In the field. Never an average with money. */
  readonly physical: { readonly percent: number; readonly reports: readonly (ProgressReport & { readonly report: string })[] };
  readonly labour: LabourTotals & { readonly reports: readonly (LabourReport & { readonly report: string })[] };
  readonly findings: readonly (Pick<Finding, 'blocking' | 'auditor' | 'reference' | 'status'> & { readonly finding: string; readonly followUps: readonly string[] })[];
  readonly spotChecks: readonly { readonly check: string; readonly checkedOn: PlainDate; readonly score: number; readonly band: { readonly key: string; readonly label: Bilingual } }[];
  /** Those that stand. */
  readonly hindrances: readonly StandingHindrance[];
  /** Under way, where the location is suspended. */
  readonly suspension?: Suspension & { readonly label: Bilingual };
  readonly suspensions: readonly Suspension[];
};

/** `definition` is the pinned one; without it keys stand in place of labels. */
export const locationView = (state: KnownLocation, definition: Definition | undefined): LocationView => {
  const { pin, regionNames, situation, currentStage, suspensions, physical, progress, works, findings, spotChecks } = state;
  const suspension = situation === 'suspended' ? suspensions.at(-1) : undefined;
  return {
    ...keptOf(state),
    programme: { key: pin.programme, name: definition?.name ?? labelIn([], pin.programme) },
    pin,
    names: regionNames,
    zone: zoneOf(state.region),
    situation,
    overlays: overlaysOf(state, definition),
    ...(currentStage !== undefined && { currentStage: { key: currentStage, label: labelIn(definition?.stages, currentStage) } }),
    stages: stageViews(state, definition),
    documents: documentsOf(state, definition),
    works: Object.entries(works).map(([work, one]) => ({ work, ...one })),
    money: moneyView(state, definition),
    physical: { percent: physical, reports: Object.entries(progress).map(([report, one]) => ({ report, ...one })) },
    labour: labourOf(state),
    findings: Object.entries(findings).map(([finding, { blocking, auditor, reference, status, followUps }]) =>
      ({ finding, blocking, auditor, reference, status, followUps: followUps.map(({ action }) => action) })),
    spotChecks: Object.entries(spotChecks).map(([check, { checkedOn, score, band }]) =>
      ({ check, checkedOn, score, band: { key: band, label: labelIn(definition?.spotCheck?.bands, band) } })),
    hindrances: standingHindrances(state),
    ...(suspension !== undefined && { suspension: { ...suspension, label: labelIn(definition?.suspension.reasons, suspension.reasonClass) } }),
    suspensions,
  };
};

const keptOf = ({
  locationId, fiscalYear, region, designatedOn, sk, amount, satker, replaces, replacedBy, officers, institution,
  extensions, acceleration, crossedYear, handover, functionality, cancellation,
}: KnownLocation): Kept => ({
  locationId, fiscalYear, region, designatedOn, sk, amount, satker, replaces, replacedBy, officers, institution,
  extensions, acceleration, crossedYear, handover, functionality, cancellation,
});

const documentsOf = ({ evidence }: KnownLocation, definition: Definition | undefined): LocationView['documents'] =>
  Object.entries(evidence).map(([id, { document, work, status, files, submittedBy, verifiedBy, chain }]) => {
    const awaiting = status === 'submitted' ? chain[verifiedBy.length] : undefined;
    return {
      evidence: id, document, label: labelIn(definition?.documents, document), work, status, files,
      submittedBy: submittedBy.role, verifiedBy: verifiedBy.map(({ role }) => role), awaiting,
    };
  });

const labourOf = ({ labour }: KnownLocation): LocationView['labour'] => {
  const reports = Object.entries(labour).map(([report, one]) => ({ report, ...one }));
  const standing = reports.filter(({ correctedBy }) => correctedBy === undefined);
  return { ...labourTotalsOf(standing.map(({ work = '', ...figures }) => ({ work, ...figures }))), reports };
};
