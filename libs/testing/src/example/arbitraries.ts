import fc from 'fast-check';
import { ROLES, type PlainDate, type Role } from '@app/kernel';
import type { FileReference, LocationCommand, LocationCommandType, LocationFacts } from '@app/programme';
import { exampleDefinition, published } from './definition.js';
import { actorOf, day, exampleFacts, fileNamed } from './facts.js';
import { factsOf, JOURNEY } from './journey.js';
import { SAMPLES } from './samples.js';

/** One command as it was sent, and what the world said then. */
export type Attempt = { readonly command: LocationCommand; readonly facts: LocationFacts };

const TODAY = day('2022-02-01');
/** Names that are something else in the language: a rule that looks one up in a record must find nothing. */
const TRAPS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''];

const text = fc.oneof({ arbitrary: fc.constantFrom('PKS-01', 'SPP-1', 'SP2D-1', 'S-7', 'LHP-1', 'Hujan'), weight: 4 }, fc.string(), fc.constantFrom(...TRAPS));
const among = (...keys: readonly string[]) => fc.oneof({ arbitrary: fc.constantFrom(...keys), weight: 9 }, fc.constantFrom(...TRAPS), fc.string());
const amount = fc.oneof(
  { arbitrary: fc.constantFrom(1, 90_000_000, 100_000_000, 200_000_000, 210_000_001, 300_000_000, 300_000_001, 400_000_000), weight: 6 },
  fc.integer(), fc.double(), fc.constantFrom(NaN, Infinity, -0, Number.MAX_VALUE, Number.MAX_SAFE_INTEGER),
);
const count = fc.oneof({ arbitrary: fc.integer({ min: 0, max: 40 }), weight: 6 }, fc.double(), fc.constantFrom(NaN, -1, Infinity));
const percent = fc.oneof({ arbitrary: fc.constantFrom(0, 10, 25.5, 40, 50, 80, 99.99, 100), weight: 6 }, fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100), fc.double());
const date: fc.Arbitrary<PlainDate> = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 385 }).map((days) => day(new Date(Date.UTC(2021, 0, 15 + days)).toISOString().slice(0, 10))), weight: 12 },
  fc.constantFrom('2021-02-30', '9999-12-31', '0000-01-01', '').map(day), fc.string().map(day),
);
const month = fc.oneof({ arbitrary: fc.constantFrom('2021-05', '2021-06', '2021-07', '2022-01'), weight: 6 }, fc.string());
const file: fc.Arbitrary<FileReference> = fc.oneof(
  { arbitrary: fc.constantFrom('a.jpg', 'b.pdf', 'c.pdf').map(fileNamed), weight: 9 },
  fc.record({ hash: fc.string(), bytes: count, name: fc.string() }),
);
const files = fc.array(file, { maxLength: 2 });
const role: fc.Arbitrary<Role> = fc.constantFrom(...ROLES);

const stage = among(...exampleDefinition.stages.map(({ key }) => key));
const document = among(...exampleDefinition.documents.map(({ key }) => key));
const evidence = among(...exampleDefinition.documents.flatMap(({ key }) => [`${key}-1`, `${key}-2`]), 'sppd-l.work-1-1', 'sppd-l.work-2-1');
const numbered = (kind: string) => among(`${kind}-1`, `${kind}-2`, `${kind}-3`, `${kind}-5`);
const work = fc.option(numbered('work'), { nil: undefined, freq: 5 });

/** What each field of a command may hold, sound or not; fields of one name mean one thing in every command. */
const FIELDS: { readonly [field: string]: fc.Arbitrary<unknown> } = {
  amount, percent, files, photos: files, work, stage, document, evidence, month, role,
  tranche: fc.oneof({ arbitrary: fc.constantFrom(1, 2), weight: 9 }, count), version: count, fiscalYear: fc.oneof(fc.constant(2021), count),
  members: count, women: count, workers: count, mbr: count, affected: count, breadwinners: count, hok: count, wages: amount, youngestAge: count, households: count,
  report: fc.oneof(numbered('progress'), numbered('labour')), finding: numbered('finding'), blocking: fc.boolean(),
  kind: among('ksm', 'kkad'), villages: fc.array(among('52.71.03.1004', '52.71.03.1005', '52.71.03.1006'), { maxLength: 3 }), criteria: fc.array(among('lokasi-berulang', 'dokumen-tersedia'), { maxLength: 2 }),
  reasonClass: among('bencana', 'cuaca'), code: among('cuaca', 'sengketa-lahan', 'ksm'), raisedBy: fc.constantFrom('bpkp', 'itjen', 'bpk', 'internal'), functioning: fc.constantFrom('full', 'partial', 'none'),
  replacement: among('contoh-2021-52.71.03.1009'), outputs: fc.array(fc.record({ key: among('ksm', 'proposal', 'serah-terima'), score: count }), { maxLength: 4 }),
  sk: fc.record({ number: text, date, row: count }), region: among('52.71.03.1004'), programme: among('contoh'),
};
const DATES = /On$|^on$|^from$|^until$|[dD]ate$/;
const fieldOf = (name: string): fc.Arbitrary<unknown> => FIELDS[name] ?? (DATES.test(name) ? date : text);

/** A sound sample, or one with a field or more changed to anything their types allow. */
const commandOf = (type: LocationCommandType): fc.Arbitrary<LocationCommand> => {
  const sample: object = SAMPLES[type].data;
  const names = Object.keys(sample);
  const sound = { type, data: sample } as LocationCommand;
  const differingIn = (differing: object) => ({ type, data: { ...sample, ...differing } }) as LocationCommand;
  const oneChanged = fc.constantFrom(...names).chain((name) => fieldOf(name).map((value) => differingIn({ [name]: value })));
  const manyChanged = fc.record(Object.fromEntries(names.map((name) => [name, fieldOf(name)])), { requiredKeys: [] }).map(differingIn);
  return fc.oneof({ arbitrary: fc.constant(sound), weight: 2 }, { arbitrary: oneChanged, weight: 2 }, manyChanged);
};

const anyLocationCommand: fc.Arbitrary<LocationCommand> = fc.oneof(...(Object.keys(SAMPLES) as LocationCommandType[]).map(commandOf));

/** Few persons for many accounts, so that one human meets himself. */
const actor = fc.tuple(role, fc.constantFrom('orang-a', 'orang-b', 'orang-fasilitator', 'orang-ppk')).map(([as, person]) => actorOf(as, person));
const rightful = (type: LocationCommandType) => fc.constantFrom(undefined, 'orang-a').map((person) => actorOf(SAMPLES[type].by, person));
const budget = fc.oneof({ arbitrary: fc.constant({ status: 'effective' as const }), weight: 4 }, fc.constantFrom({ status: 'none' as const }, { status: 'under-revision' as const }));

const surroundings = (by: fc.Arbitrary<LocationFacts['actor']>) => fc.record({
  actor: by,
  occurredOn: fc.oneof({ arbitrary: fc.constantFrom(TODAY, day('2021-12-01')), weight: 3 }, date),
  budget, emergencyInForce: fc.boolean(),
});
const attempt = (command: LocationCommand, differing: Partial<LocationFacts>): Attempt =>
  ({ command, facts: { ...exampleFacts, today: TODAY, requestedDefinition: published(exampleDefinition, 2), ...differing } });

const stray: fc.Arbitrary<readonly Attempt[]> = anyLocationCommand.chain((command) =>
  surroundings(fc.oneof({ arbitrary: rightful(command.type), weight: 2 }, actor)).map((differing) => [attempt(command, differing)]));

const sampled = (...types: readonly LocationCommandType[]): readonly Attempt[] => types.map((type) =>
  attempt({ type, data: SAMPLES[type].data } as LocationCommand, { actor: actorOf(SAMPLES[type].by), occurredOn: day('2021-12-01') }));

const stagesBack = exampleDefinition.stages.map(({ key }) => key).reverse();
const byPpk = (command: LocationCommand): Attempt => attempt(command, { actor: actorOf('ppk') });
/** Back from wherever the location stands, as many stages as one likes, and perhaps forward again. */
const reopening = fc.tuple(fc.integer({ min: 1, max: stagesBack.length }), fc.boolean()).map(([many, again]): readonly Attempt[] => {
  const back = stagesBack.slice(0, many);
  return [
    ...back.map((key) => byPpk({ type: 'ReopenStage', data: { stage: key, reason: 'Diperiksa ulang' } })),
    ...(again ? [...back].reverse().map((key) => byPpk({ type: 'CompleteStage', data: { stage: key } })) : []),
  ];
});
const { data: correction, by: corrector } = SAMPLES.CorrectProgress;
/** Whichever report is the last of its work. */
const correcting = fc.constantFrom(20, 35, 90).map((to): readonly Attempt[] => [6, 5, 4, 3, 2, 1].map((number) =>
  attempt({ type: 'CorrectProgress', data: { ...correction, percent: to, report: `progress-${number}` } }, { actor: actorOf(corrector) })));

/** Things that only make sense together. */
const together: fc.Arbitrary<readonly Attempt[]> = fc.constantFrom(
  sampled('RaiseFinding', 'FollowUpFinding', 'SettleFinding'),
  sampled('FlagHindrance', 'LiftHindrance'),
  sampled('Suspend', 'CrossFiscalYear', 'Resume'),
  sampled('Accelerate', 'ExtendDeadline', 'AmendContract'),
  [...sampled('SubmitEvidence', 'CorrectLabour'), attempt({ type: 'ReturnEvidence', data: { evidence: 'rencana-op-1', reason: 'Buram' } }, { actor: actorOf('korkot') })],
);
const episode = fc.oneof({ arbitrary: together, weight: 4 }, { arbitrary: correcting, weight: 3 }, reopening);

const scripted: readonly Attempt[] = JOURNEY.map((step) => ({ command: step.command, facts: { ...factsOf(step), today: TODAY } }));

/** The role it takes, in the hands of the one who submits and asks. */
const byFacilitatorHimself = ({ command, facts }: Attempt): Attempt => ({ command, facts: { ...facts, actor: actorOf(facts.actor.role, 'orang-fasilitator') } });

/** The journey as it should go, with steps left out or done by the wrong person, others slipped in between, and an end anywhere: so that deep states are met too. */
export const anyLife: fc.Arbitrary<readonly Attempt[]> = fc.record({
  steps: fc.oneof({ arbitrary: fc.constant(scripted.length), weight: 2 }, fc.integer({ min: 0, max: scripted.length })),
  dropped: fc.array(fc.integer({ min: 1, max: scripted.length - 1 }), { maxLength: 1 }),
  doubles: fc.array(fc.integer({ min: 1, max: scripted.length - 1 }), { maxLength: 2 }),
  strays: fc.array(fc.tuple(fc.integer({ min: 0, max: scripted.length }), fc.oneof({ arbitrary: stray, weight: 3 }, episode)), { maxLength: 20, size: 'max' }),
}).map(({ steps, dropped, doubles, strays }) =>
  scripted.slice(0, steps + 1).flatMap((step, at) => [
    ...strays.filter(([before]) => before === at).flatMap(([, slipped]) => slipped),
    ...(dropped.includes(at) || at >= steps ? [] : [doubles.includes(at) ? byFacilitatorHimself(step) : step]),
  ]));
