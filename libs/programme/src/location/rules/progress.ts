import { accept, type PlainDate, type Unmet } from '@app/kernel';
import { decided } from '../../decided.js';
import { unmet } from '../../sentences/location-refusals.js';
import { own } from '../entries.js';
import type { FileReference } from '../commands.js';
import { physicalAfter } from '../physical.js';
import type { KnownLocation, ProgressReport } from '../state.js';
import { lifeDay, notBefore, reasoned, sameFiles, soundFiles } from './particulars.js';
import { byActor, indexOf, nextId, type Facts, type Rule, type Subject } from './rule.js';
import { awaited, isCompleted, outOfOrder } from './stage-order.js';
import { workSubjects, workUnmet } from './works.js';

/** Works go on from the start of the construction stage; where it was started ahead, only once nothing before it is open. */
export const worksNotUnderWay = (state: KnownLocation, facts: Facts): readonly Unmet[] => {
  const stage = indexOf(facts).constructionStage;
  if (stage === undefined) return [];
  if (own(state.stages, stage.key) === undefined) return [unmet('stage.not-started', { stage: stage.label }, stage.clause)];
  return outOfOrder(stage, awaited(stage, state, facts));
};

const latest = (work: string | undefined, { progress }: KnownLocation): readonly [id: string, report: ProgressReport] | undefined =>
  Object.entries(progress).findLast(([, report]) => report.work === work && report.correctedBy === undefined);

const validPercent = (percent: number): readonly Unmet[] =>
  percent >= 0 && percent <= 100 && Math.round(percent * 100) / 100 === percent ? [] : [unmet('progress.invalid')];

/** `from` is below zero where nothing was reported yet: the first report passes 0 %. */
const photosMissing = (from: number, to: number, photos: readonly FileReference[], facts: Facts): readonly Unmet[] => {
  const { physical } = facts.definition.definition;
  const at = (physical?.photosAt ?? []).filter((mark) => from < mark && mark <= to);
  return at.length > 0 && photos.length === 0 ? [unmet('progress.photo-missing', { at }, physical?.clause)] : soundFiles(photos);
};

const unmetToReport = ({ work }: Subject<'ReportProgress'>, state: KnownLocation, facts: Facts): readonly Unmet[] => {
  if (facts.definition.definition.physical === undefined) return [unmet('progress.not-in-programme')];
  return [...worksNotUnderWay(state, facts), ...workUnmet(work, state)];
};

const inOrder = (observedOn: PlainDate, previous: ProgressReport | undefined, { contract }: KnownLocation): readonly Unmet[] => {
  const earliest = previous?.observedOn ?? contract?.signedOn;
  return earliest === undefined ? [] : notBefore('observedOn', observedOn, earliest);
};

export const reportProgress: Rule<'ReportProgress'> = {
  decide: (data, state, facts) => {
    const { work, percent, observedOn, photos } = data;
    const [, previous] = latest(work, state) ?? [];
    if (previous?.percent === percent && previous.observedOn === observedOn && sameFiles(previous.photos, photos)) return accept();
    return decided([
      ...unmetToReport(data, state, facts),
      ...validPercent(percent),
      ...(previous !== undefined && percent < previous.percent ? [unmet('progress.falling', { previous: previous.percent })] : []),
      ...lifeDay('observedOn', observedOn, state, facts),
      ...inOrder(observedOn, previous, state),
      ...photosMissing(previous?.percent ?? -1, percent, photos, facts),
    ], {
      type: 'ProgressReported',
      data: { ...data, report: nextId('progress', state.progress), by: byActor(facts), physical: physicalAfter(work, percent, state) },
    });
  },
  hindrances: unmetToReport,
  subjects: workSubjects,
};

const unmetToCorrect = ({ report: key }: Subject<'CorrectProgress'>, state: KnownLocation, facts: Facts): readonly Unmet[] => {
  const report = own(state.progress, key);
  if (report === undefined) return [unmet('report.unknown', { key })];
  if (report.correctedBy !== undefined) return [unmet('report.already-corrected', { key })];
  const [latestId = key] = latest(report.work, state) ?? [];
  const stage = indexOf(facts).constructionStage;
  return [
    ...(latestId === key ? [] : [unmet('progress.not-latest', { report: latestId })]),
    ...(stage !== undefined && isCompleted(state, stage.key) ? [unmet('progress.construction-completed')] : []),
  ];
};

export const correctProgress: Rule<'CorrectProgress'> = {
  decide: ({ report: corrects, percent, photos, reason }, state, facts) => {
    const corrected = own(state.progress, corrects);
    const lacking = unmetToCorrect({ report: corrects }, state, facts);
    if (corrected === undefined) return decided(lacking);
    const { work, percent: previousPercent } = corrected;
    return decided([...lacking, ...validPercent(percent), ...photosMissing(previousPercent, percent, photos, facts), ...reasoned(reason)], {
      type: 'ProgressCorrected',
      data: {
        report: nextId('progress', state.progress), corrects, ...(work !== undefined && { work }), percent, previousPercent, photos, reason,
        by: byActor(facts), physical: physicalAfter(work, percent, state),
      },
    });
  },
  hindrances: unmetToCorrect,
  subjects: ({ progress }) => Object.entries(progress).filter(([, { correctedBy }]) => correctedBy === undefined).map(([report]) => ({ report })),
};
