import type { Schemas } from '../../../api/client.js';
import { both, type Bilingual } from '../../../words/bilingual.js';
import { HINDRANCE_NAMES } from '../../../words/hindrances.js';
import { AUDITOR_NAMES, ROLE_NAMES } from '../../../words/terms.js';
import type { Definition, LocationView } from '../use-location.js';
import type { Target } from './body-of.js';
import type { ChoiceOf } from './fields.js';

/** What a form is filled in from: the location and its law, or, where there is none yet, the programmes. */
export type Material = { readonly view?: LocationView; readonly definition?: Definition; readonly programmes?: readonly Schemas['DefinitionSummaryDto'][] };

export type Choice = { readonly value: string; readonly label: Bilingual };

const WHOLE = both('Seluruh lokasi', 'The whole location');
const FUNCTIONING = { full: both('berfungsi penuh', 'fully'), partial: both('berfungsi sebagian', 'partly'), none: both('tidak berfungsi', 'not at all') } as const;

export const choicesOf = (of: ChoiceOf, { definition, programmes = [] }: Material): readonly Choice[] => {
  switch (of) {
    case 'programme': return programmes.map(({ programme, name }) => ({ value: programme, label: name }));
    case 'role': return named(ROLE_NAMES);
    case 'finding-by': return named(AUDITOR_NAMES);
    case 'hindrance': return named(HINDRANCE_NAMES);
    case 'functioning': return named(FUNCTIONING);
    case 'institution': return keyed(definition?.institution?.kinds);
    case 'suspension': return keyed(definition?.suspension?.reasons);
    case 'acceleration': return keyed(definition?.acceleration?.criteria);
  }
};

const named = (names: Readonly<Record<string, Bilingual>>): readonly Choice[] => Object.entries(names).map(([value, label]) => ({ value, label }));
const keyed = (list: readonly { readonly key: string; readonly label: Bilingual }[] | undefined): readonly Choice[] => (list ?? []).map(({ key, label }) => ({ value: key, label }));

/** What a command would be about, by the name people know it by. */
export const targetName = ({ stage, document, evidence, tranche, work, report, finding, code }: Target, view: LocationView, definition: Definition | undefined): Bilingual => {
  const ofWork = work === undefined ? undefined : view.works.find((one) => one.work === work)?.name ?? work;
  const name = stage !== undefined ? view.stages.find(({ key }) => key === stage)?.label
    : document !== undefined ? definition?.documents.find(({ key }) => key === document)?.label
    : evidence !== undefined ? evidenceName(evidence, view)
    : tranche !== undefined ? view.money.tranches.find((one) => one.tranche === tranche)?.label
    : report !== undefined ? reportName(report, view)
    : finding !== undefined ? plain(view.findings.find((one) => one.finding === finding)?.reference)
    : code !== undefined ? HINDRANCE_NAMES[code]
    : undefined;
  const bare = stage ?? document ?? evidence ?? report ?? finding ?? ofWork;
  if (name === undefined) return bare === undefined ? WHOLE : plain(bare);
  return ofWork === undefined ? name : both(`${name.id} – ${ofWork}`, `${name.en} – ${ofWork}`);
};

const evidenceName = (evidence: string, view: LocationView): Bilingual | undefined => {
  const found = view.documents.find((one) => one.evidence === evidence);
  return found === undefined ? undefined : both(`${found.label.id} (${evidence})`, `${found.label.en} (${evidence})`);
};

const reportName = (report: string, { physical, labour }: LocationView): Bilingual | undefined => {
  const seen = physical.reports.find((one) => one.report === report);
  if (seen !== undefined) return both(`${seen.work ?? 'lokasi'} ${seen.percent} % per ${seen.observedOn}`, `${seen.work ?? 'location'} ${seen.percent} % on ${seen.observedOn}`);
  const paid = labour.reports.find((one) => one.report === report);
  return paid === undefined ? undefined : both(`${paid.work ?? 'lokasi'} ${paid.month}: ${paid.hok} HOK`, `${paid.work ?? 'location'} ${paid.month}: ${paid.hok} worker days`);
};

const plain = (text: string | undefined): Bilingual => both(text ?? '', text ?? '');
