import { addDays, type PlainDate } from '@app/kernel';
import { definitionIndex, type Definition, type KnownLocation } from '@app/programme';
import { fileOf, labourFigures, officerFor } from '../field/index.js';
import type { Chance } from './chance.js';
import type { Intention } from './intention.js';
import type { Profile } from './profiles.js';

const OFFICERS = ['ppk', 'korkot', 'fasilitator'] as const;

/** What a location owes besides its stages: officers to name, months to report, findings to answer, a pause to end, a year to cross. */
export const dutiesOf = (definition: Definition, state: KnownLocation, today: PlainDate, profile: Profile, chance: Chance): readonly Intention[] => [
  ...officers(state),
  ...labour(definition, state, today, profile, chance),
  ...findings(state),
  ...pause(state),
  ...yearEnd(state, today),
];

const officers = (state: KnownLocation): readonly Intention[] =>
  OFFICERS.filter((role) => state.officers[role] === undefined).map((role) => ({
    key: `name ${role}`, by: 'satker', days: 3,
    draft: () => ({ type: 'AssignOfficer', data: { role, ...postOf(role, state.region) } }),
  }));

const postOf = (role: (typeof OFFICERS)[number], region: string): { readonly account: string; readonly unit: string } => {
  const { actor } = officerFor(role, region);
  return { account: actor.id, unit: actor.unit };
};

/** The month before today's, once its works have begun and until they are done. */
const labour = (definition: Definition, state: KnownLocation, today: PlainDate, { workers }: Profile, chance: Chance): readonly Intention[] => {
  const { constructionStage } = definitionIndex(definition);
  const begun = constructionStage && state.stages[constructionStage.key];
  if (begun === undefined || definition.labour === undefined || state.situation !== 'active') return [];
  const month = monthBefore(today);
  const worked = month >= begun.startedOn.slice(0, 7) && month <= (begun.completedOn ?? today).slice(0, 7);
  if (!worked || !month.startsWith(String(state.fiscalYear))) return [];
  const reported = Object.values(state.labour).filter((report) => report.month === month && report.correctedBy === undefined).map(({ work }) => work);
  const works = Object.keys(state.works).length === 0 ? [undefined] : Object.keys(state.works);
  return works.filter((work) => !reported.includes(work)).map((work) => ({
    key: `labour ${month} ${work ?? ''}`, by: 'fasilitator', days: 4,
    draft: () => ({ type: 'ReportLabour', data: { work, month, ...labourFigures(definition, chance.between(...workers), chance.between(10, 22)) } }),
  }));
};

const monthBefore = (today: PlainDate): string => addDays(`${today.slice(0, 7)}-01` as PlainDate, -1).slice(0, 7);

const findings = (state: KnownLocation): readonly Intention[] =>
  Object.entries(state.findings).filter(([, { status }]) => status !== 'settled').map(([finding, { status }]) => status === 'open'
    ? {
        key: `answer ${finding}`, by: 'ppk', days: 20,
        draft: (on) => ({ type: 'FollowUpFinding', data: { finding, action: 'Berkas dilengkapi dan dijelaskan (simulasi)', files: [fileOf(state, ['tindak-lanjut', finding], on, 'pdf')] } }),
      }
    : { key: `settle ${finding}`, by: 'pengawas-pusat', days: 20, draft: () => ({ type: 'SettleFinding', data: { finding, reference: `TUNTAS-SIM/${state.region}/${finding}` } }) });

const pause = ({ situation }: KnownLocation): readonly Intention[] =>
  situation !== 'suspended' ? [] : [{ key: 'resume', by: 'satker', days: 25, draft: (on) => ({ type: 'Resume', data: { on, reason: 'Penyebab penundaan selesai (simulasi)' } }) }];

const yearEnd = ({ situation, fiscalYear, crossedYear }: KnownLocation, today: PlainDate): readonly Intention[] =>
  today <= `${fiscalYear}-12-31` || crossedYear !== undefined || (situation !== 'active' && situation !== 'suspended') ? [] : [{
    key: 'cross the year', by: 'satker', days: 5,
    draft: () => ({ type: 'CrossFiscalYear', data: { reason: 'Pekerjaan belum selesai pada 31 Desember (simulasi)' } }),
  }];
