import type { Schemas } from '../../../api/client.js';
import { both, type Bilingual } from '../../../words/bilingual.js';
import type { Formats } from '../../../words/formats.js';
import { EVIDENCE_STATUS, FINDING_STATUS, ROLE_NAMES, SITUATION_NAMES, STAGE_STATUS, TRANCHE_STATUS } from '../../../words/terms.js';
import type { LocationView } from '../use-location.js';

/** One thing that is told about a location; `value` is undefined while there is nothing to tell. */
export type Fact = { readonly key: string; readonly name: Bilingual; readonly value: Bilingual | undefined };
export type Change = { readonly key: string; readonly name: Bilingual; readonly before: Bilingual | undefined; readonly after: Bilingual | undefined };

type Say = { readonly id: Formats; readonly en: Formats };
type Tell = (of: (formats: Formats) => string) => Bilingual;

/** What differs between two states of a location, in words; the order is that in which the page tells it. */
export const changesBetween = (before: LocationView | undefined, after: LocationView, say: Say): readonly Change[] => {
  const was = new Map((before === undefined ? [] : factsOf(before, say)).map((fact) => [fact.key, fact]));
  const is = new Map(factsOf(after, say).map((fact) => [fact.key, fact]));
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    const name = (now ?? old)?.name;
    return name === undefined || old?.value?.id === now?.value?.id ? [] : [{ key, name, before: old?.value, after: now?.value }];
  });
};

const factsOf = (view: LocationView, say: Say): readonly Fact[] => {
  const tell: Tell = (of) => both(of(say.id), of(say.en));
  return [...standing(view, tell), ...view.stages.flatMap((stage) => stageFacts(stage, tell)), ...moneyFacts(view, tell), ...fieldFacts(view, tell), ...supervisionFacts(view)];
};

const fact = (key: string, name: Bilingual, value: Bilingual | undefined): Fact => ({ key, name, value });
const plain = (text: string): Bilingual => both(text, text);

const standing = ({ situation, currentStage, amount, sk, pin, officers, overlays }: LocationView, tell: Tell): readonly Fact[] => [
  fact('situation', both('Keadaan lokasi', 'State of the location'), SITUATION_NAMES[situation]),
  fact('stage', both('Tahapan kini', 'Current stage'), currentStage?.label),
  fact('amount', both('Besaran menurut SK', 'Amount of the SK'), tell(({ rupiah }) => rupiah(amount))),
  fact('sk', both('SK penetapan', 'Designating SK'), plain(sk.number)),
  fact('pin', both('Versi ketentuan', 'Version of the definition'), plain(String(pin.version))),
  ...Object.entries(officers).map(([role, { unit, account }]) => fact(`officer.${role}`, ROLE_NAMES[role as keyof typeof ROLE_NAMES], plain(`${unit} (${account})`))),
  ...overlays.map(({ key, label }) => fact(`overlay.${key}`, label, both('berlaku', 'in force'))),
];

const stageFacts = ({ key, label, status, deadline, evidence }: Schemas['StageViewDto'], tell: Tell): readonly Fact[] => [
  fact(`stage.${key}`, label, status === 'pending' ? undefined : STAGE_STATUS[status]),
  fact(`due.${key}`, both(`Tenggat ${label.id}`, `Deadline of ${label.en}`), deadline && tell(({ day }) => day(deadline.dueOn))),
  fact(`missed.${key}`, both(`Tenggat terlewati: ${label.id}`, `Missed deadline: ${label.en}`), deadline?.missed && tell(({ day }) => day(deadline.missed?.dueOn ?? ''))),
  ...evidence.filter(({ status: standing }) => standing !== 'missing')
    .map(({ document, work, label: name, status: standing }) => fact(`evidence.${document}.${work ?? ''}`, named(name, work), EVIDENCE_STATUS[standing])),
];

const named = ({ id, en }: Bilingual, work: string | undefined): Bilingual => (work === undefined ? both(id, en) : both(`${id} (${work})`, `${en} (${work})`));

const moneyFacts = ({ money: { contract, tranches, disbursed, leftover } }: LocationView, tell: Tell): readonly Fact[] => [
  fact('contract', both('Kontrak', 'Contract'), contract && tell(({ rupiah, day }) => `${contract.number}, ${rupiah(contract.amount)}, ${day(contract.endsOn)}`)),
  ...tranches.map(({ tranche, label, status }) => fact(`tranche.${tranche}`, label, status === 'pending' ? undefined : TRANCHE_STATUS[status])),
  fact('disbursed', both('Dana cair', 'Disbursed'), disbursed === 0 ? undefined : tell(({ rupiah }) => rupiah(disbursed))),
  fact('leftover', both('Sisa dana', 'Money left over'), leftover && tell(({ rupiah }) => rupiah(leftover.amount))),
];

const fieldFacts = ({ institution, works, physical, labour }: LocationView, tell: Tell): readonly Fact[] => [
  fact('institution', both('Lembaga', 'Institution'), institution && plain(institution.name)),
  ...works.map(({ work, name, physical: percent }) => fact(`work.${work}`, both(`Fisik ${name}`, `Progress of ${name}`), tell((formats) => formats.percent(percent, 1)))),
  fact('physical', both('Fisik lokasi', 'Progress of the location'), tell((formats) => formats.percent(physical.percent, 1))),
  fact('hok', both('Hari orang kerja', 'Worker days'), labour.hok === 0 ? undefined : tell(({ number }) => `${number(labour.hok, 1)} HOK`)),
  fact('wages', both('Upah', 'Wages'), labour.wages === 0 ? undefined : tell(({ rupiah }) => rupiah(labour.wages))),
];

const supervisionFacts = ({ findings, spotChecks }: LocationView): readonly Fact[] => [
  ...findings.map(({ finding, reference, status }) => fact(`finding.${finding}`, both(`Temuan ${reference}`, `Finding ${reference}`), FINDING_STATUS[status])),
  ...spotChecks.map(({ check, score, band }) => fact(`check.${check}`, both('Uji petik', 'Spot check'), both(`${score} (${band.label.id})`, `${score} (${band.label.en})`))),
];
