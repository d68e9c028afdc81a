import { SPINE, type Definition } from '../definition.js';
import { complaint, type Complaint } from './finding.js';
import { documentOf, everyGate, stageOf } from './gates.js';

const keyedLists = (definition: Definition): readonly (readonly [string, readonly (string | number)[]])[] => [
  ['/documents', definition.documents.map(({ key }) => key)],
  ['/stages', definition.stages.map(({ key }) => key)],
  ['/tranches', definition.tranches.map(({ number }) => number)],
  ['/institution/kinds', definition.institution?.kinds.map(({ key }) => key) ?? []],
  ['/labour/eligibility', definition.labour?.eligibility.map(({ key }) => key) ?? []],
  ['/acceleration/criteria', definition.acceleration?.criteria.map(({ key }) => key) ?? []],
  ['/suspension/reasons', definition.suspension.reasons.map(({ key }) => key)],
  ['/spotCheck/outputs', definition.spotCheck?.outputs.map(({ key }) => key) ?? []],
  ['/spotCheck/bands', definition.spotCheck?.bands.map(({ key }) => key) ?? []],
];

/** Files cannot write a key twice; a definition handed in ready-made can. */
const duplicates = (definition: Definition): readonly Complaint[] =>
  keyedLists(definition).flatMap(([pointer, keys]) =>
    keys.flatMap((key, index) => (keys.indexOf(key) < index ? [complaint(`${pointer}/${index}`, 'key.duplicate', String(key))] : [])));

const unknownStages = (definition: Definition): readonly Complaint[] => {
  const named: readonly (readonly [string, string | undefined])[] = [
    ['/entryStage', definition.entryStage],
    ['/finalStage', definition.finalStage],
    ['/acceleration/eligibility/until', definition.acceleration?.eligibility?.until],
    ...definition.stages.flatMap(({ after, gateFor }, index) => [
      ...after.map((key, place) => [`/stages/${index}/after/${place}`, key] as const),
      [`/stages/${index}/gateFor`, gateFor] as const,
    ]),
    ...definition.tranches.map(({ stage }, index) => [`/tranches/${index}/stage`, stage] as const),
    ...everyGate(definition).map(({ gate, pointer }) => [pointer, stageOf(gate)] as const),
  ];
  const known = new Set(definition.stages.map(({ key }) => key));
  return named.flatMap(([pointer, key]) => (key === undefined || known.has(key) ? [] : [complaint(pointer, 'stage.unknown', key)]));
};

const documents = (definition: Definition): readonly Complaint[] => {
  const gates = everyGate(definition);
  const asked = new Set(gates.map(({ gate }) => documentOf(gate)));
  const known = new Map(definition.documents.map((document) => [document.key, document]));
  return [
    ...gates.flatMap(({ gate, pointer }) => {
      const key = documentOf(gate);
      if (key === undefined) return [];
      const document = known.get(key);
      if (document === undefined) return [complaint(pointer, 'document.unknown', key)];
      const each = 'forEachWork' in gate && gate.forEachWork === true;
      return 'evidenceVerified' in gate && each !== (document.perWork === true) ? [complaint(pointer, 'gate.per-work', key)] : [];
    }),
    ...(definition.acceleration?.eligibility?.documents ?? []).flatMap((key, place) => (known.has(key) ? [] : [complaint(`/acceleration/eligibility/documents/${place}`, 'document.unknown', key)])),
    ...definition.documents.flatMap(({ key }, index) => (asked.has(key) ? [] : [complaint(`/documents/${index}`, 'document.unused', key)])),
  ];
};

const unknownTranches = (definition: Definition): readonly Complaint[] =>
  everyGate(definition).flatMap(({ gate, pointer }) =>
    'trancheDisbursed' in gate && !definition.tranches.some(({ number }) => number === gate.trancheDisbursed)
      ? [complaint(pointer, 'tranche.unknown', gate.trancheDisbursed)] : []);

const spine = (definition: Definition): readonly Complaint[] => {
  const infrastructure = definition.physical !== undefined || definition.handover !== undefined;
  const known = new Set(definition.stages.map(({ key }) => key));
  return infrastructure ? SPINE.filter((key) => !known.has(key)).map((key) => complaint('/stages', 'spine.missing', key)) : [];
};

export const nameComplaints = (definition: Definition): readonly Complaint[] =>
  [duplicates, unknownStages, documents, unknownTranches, spine].flatMap((check) => check(definition));
