import { addDays, daysBetween, type PlainDate } from '@app/kernel';
import type { Definition, KnownLocation, LocationCommand } from '@app/programme';
import { draftCommand, labourFigures, officerFor, openSteps, type Figures, type Step } from '../field/index.js';
import type { Principal } from '../identity/identity.js';
import { LABOUR_MONTHS, MATARAM_2021, REPORT_RHYTHM, SIMULATED, SPOT_CHECK_DAY, SPOT_CHECK_SCORE, WORKS } from './scenario.js';

export type Deed = { readonly command: LocationCommand; readonly by: Principal };

const OUTLOOK = { emergencyInForce: false, budgetEffective: true, works: WORKS, takes: () => true };
/** What ends a stage waits for the last day of its chapter. */
const CLOSING: readonly Step['type'][] = ['CompleteStage', 'HandOver'];
const CHAPTERS = new Map(MATARAM_2021.map((chapter) => [chapter.stage, chapter]));

/** What a location does on that day: the steps whose chapter is open, and the reports that are due. */
export const deedsOf = (on: PlainDate, definition: Definition, state: KnownLocation, fileNamed: Figures['fileNamed']): readonly Deed[] => {
  const by = (role: Principal['actor']['role']): Principal => officerFor(role, state.region);
  const steps = openSteps(definition, state, OUTLOOK).filter((step) => isDue(step, on));
  return [
    ...steps.map((step) => ({ command: draftCommand(step, definition, state, { ...figuresOn(on, state), fileNamed }), by: by(step.by) })),
    ...labour(on, definition, state).map((command) => ({ command, by: by('fasilitator') })),
    ...spotCheck(on, definition, state).map((command) => ({ command, by: by('pengawas-pusat') })),
  ];
};

const isDue = ({ type, stage }: Step, on: PlainDate): boolean => {
  const chapter = CHAPTERS.get(stage);
  if (chapter === undefined || on < chapter.from) return false;
  if (type === 'ReportProgress') return on >= chapter.to || daysBetween(chapter.from, on) % REPORT_RHYTHM === 0;
  return CLOSING.includes(type) ? on >= chapter.to : true;
};

const figuresOn = (on: PlainDate, { region }: KnownLocation): Figures => ({
  on,
  works: WORKS,
  villages: [region],
  contractDays: 180,
  percentAfter: (from) => Math.max(from, physicalOn(on)),
  leftover: 0,
  score: SPOT_CHECK_SCORE,
  note: SIMULATED,
});

/** A straight line through the chapter of the works. */
const physicalOn = (on: PlainDate): number => {
  const { from = on, to = on } = CHAPTERS.get('CONSTRUCTION') ?? {};
  return Math.min(100, Math.round((100 * daysBetween(from, on)) / daysBetween(from, to)));
};

const labour = (on: PlainDate, definition: Definition, { works, labour }: KnownLocation): readonly LocationCommand[] => {
  const month = LABOUR_MONTHS.find((one) => addDays(on, 1).slice(0, 7) !== on.slice(0, 7) && one === on.slice(0, 7));
  if (month === undefined || definition.labour === undefined) return [];
  return Object.keys(works)
    .filter((work) => Object.values(labour).every((report) => report.work !== work || report.month !== month))
    .map((work) => ({ type: 'ReportLabour', data: { work, month, ...labourFigures(definition, 20, 12) } }));
};

const spotCheck = (on: PlainDate, { spotCheck }: Definition, { spotChecks }: KnownLocation): readonly LocationCommand[] =>
  on !== SPOT_CHECK_DAY || spotCheck === undefined || Object.keys(spotChecks).length > 0 ? [] : [{
    type: 'ScoreSpotCheck',
    data: { checkedOn: on, outputs: spotCheck.outputs.map(({ key }) => ({ key, score: SPOT_CHECK_SCORE })), note: SIMULATED },
  }];
