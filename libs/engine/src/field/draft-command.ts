import { createHash } from 'node:crypto';
import { addDays, type PlainDate } from '@app/kernel';
import type { Definition, FileReference, KnownLocation, LocationCommand } from '@app/programme';
import type { Step } from './step.js';

/** What only the field can know: days, percentages, money left over. */
export type Figures = {
  /** The field day. */
  readonly on: PlainDate;
  /** How many works the community wants. */
  readonly works: number;
  /** The villages that join the institution. */
  readonly villages: readonly string[];
  readonly contractDays: number;
  /** What the next report says of a work that stands at `from`. */
  readonly percentAfter: (from: number) => number;
  readonly leftover: number;
  /** What a spot check finds, 0..100. */
  readonly score: number;
  readonly note?: string;
  /** Where the field has real files; else they are made up. */
  readonly fileNamed?: (stem: string, kind: 'pdf' | 'jpg') => FileReference;
};

/** The command a step comes to, with the papers and numbers that the field would send along. */
export const draftCommand = (step: Step, definition: Definition, state: KnownLocation, figures: Figures): LocationCommand => {
  const { stage, work, document = '', evidence = '', tranche = 0 } = step;
  const { on, note } = figures;
  const file = (parts: FileParts, kind: 'pdf' | 'jpg'): FileReference => figures.fileNamed?.(stemOf(parts), kind) ?? fileOf(state, parts, on, kind);
  switch (step.type) {
    case 'StartStage':
    case 'CompleteStage': return { type: step.type, data: { stage } };
    case 'SubmitEvidence': {
      const round = Object.values(state.evidence).filter((one) => one.document === document && one.work === work).length + 1;
      return { type: 'SubmitEvidence', data: { document, work, files: [file([document, work, round], 'pdf')], note } };
    }
    case 'VerifyEvidence': return { type: 'VerifyEvidence', data: { evidence, note } };
    case 'FormInstitution': return { type: 'FormInstitution', data: institution(definition, state, figures) };
    case 'AddWork': return { type: 'AddWork', data: newWork(state, figures) };
    case 'SignContract': return {
      type: 'SignContract',
      data: { number: numbered('PKS', state), signedOn: on, endsOn: addDays(on, figures.contractDays), amount: state.amount },
    };
    case 'RequestTranche': return { type: 'RequestTranche', data: { tranche, amount: trancheAmount(definition, state, tranche) } };
    case 'IssueSpp': return { type: 'IssueSpp', data: { tranche, number: numbered(`SPP-${tranche}`, state), issuedOn: on } };
    case 'IssueSpm': return { type: 'IssueSpm', data: { tranche, number: numbered(`SPM-${tranche}`, state), issuedOn: on } };
    case 'DisburseTranche': return {
      type: 'DisburseTranche',
      data: { tranche, sp2d: numbered(`SP2D-${tranche}`, state), disbursedOn: on, amount: state.tranches[tranche]?.amount ?? 0 },
    };
    case 'ReportProgress': {
      const from = (work === undefined ? undefined : state.works[work]?.physical) ?? state.physical;
      const percent = figures.percentAfter(from);
      return { type: 'ReportProgress', data: { work, percent, observedOn: on, photos: [file(['foto', work, percent], 'jpg')] } };
    }
    case 'ReportLeftover': {
      const amount = figures.leftover;
      return { type: 'ReportLeftover', data: { amount, depositReference: amount > 0 ? numbered('SSBP', state) : undefined } };
    }
    case 'ScoreSpotCheck': return {
      type: 'ScoreSpotCheck',
      data: { checkedOn: on, outputs: (definition.spotCheck?.outputs ?? []).map(({ key }) => ({ key, score: figures.score })), note },
    };
    case 'HandOver': return {
      type: 'HandOver',
      data: { bast: numbered('BAST', state), handedOverOn: on, recipient: `Pemerintah ${state.regionNames.regency ?? state.regionNames.province}` },
    };
  }
};

type FileParts = readonly (string | number | undefined)[];

const stemOf = (parts: FileParts): string => parts.filter((part) => part !== undefined).join('-');

export const fileOf = ({ locationId }: Pick<KnownLocation, 'locationId'>, parts: FileParts, on: PlainDate, kind: 'pdf' | 'jpg'): FileReference => {
  const name = `${stemOf(parts)}.${kind}`;
  const hash = createHash('sha256').update(`${locationId}/${name}/${on}`).digest('hex');
  return { hash, bytes: 80_000 + (Number.parseInt(hash.slice(0, 5), 16) % 900_000), name };
};

/** Unique by construction: a number belongs to one location, year and kind of paper. */
const numbered = (kind: string, { region, pin, fiscalYear }: KnownLocation): string => `${kind}/${region}/${pin.programme}/${fiscalYear}`;

const placeName = ({ regionNames: { village, district, regency, province } }: KnownLocation): string => village ?? district ?? regency ?? province;

const institution = (definition: Definition, state: KnownLocation, { on, villages }: Figures) => {
  const kind = definition.institution?.kinds[0]?.key ?? 'ksm';
  const members = 5 + (state.amount % 11);
  return { kind, name: `${kind.toUpperCase()} ${placeName(state)}`, villages, members, women: Math.ceil(members / 3), formedOn: on };
};

const newWork = (state: KnownLocation, { works }: Figures) => {
  const number = Object.keys(state.works).length + 1;
  return { name: `Paket ${number}`, institution: `KSM ${placeName(state)} ${number}`, amount: Math.floor(state.amount / works) };
};

const trancheAmount = ({ tranches }: Definition, { contract, tranches: paid }: KnownLocation, number: number): number => {
  const total = contract?.amount ?? 0;
  if (number !== tranches.at(-1)?.number) return Math.round((total * (tranches.find((tranche) => tranche.number === number)?.percent ?? 0)) / 100);
  return tranches.slice(0, -1).reduce((left, tranche) => left - (paid[tranche.number]?.amount ?? 0), total);
};
