import type { Bilingual, PlainDate, Role } from '@app/kernel';
import { labelIn, own, type Deadline, type Definition, type KnownLocation, type SourceMark, type StageDefinition, type StageProgress } from '@app/programme';
import { evidenceNeeds, type EvidenceNeed } from './evidence-needs.js';

/** A step of the stepper. */
export type StageView = {
  readonly key: string;
  readonly label: Bilingual;
  /** Absent where the pinned definition no longer knows the stage. */
  readonly kind?: StageDefinition['kind'];
  readonly required: boolean;
  readonly onlyWhileEmergency: boolean;
  readonly gateFor?: string;
  readonly status: 'pending' | StageProgress['status'];
  readonly current: boolean;
  readonly startedOn?: PlainDate;
  readonly completedOn?: PlainDate;
  readonly rounds: number;
  readonly extendedTo?: PlainDate;
  /** Absent where no schedule gives it a day. */
  readonly deadline?: Deadline;
  readonly by: readonly Role[];
  readonly clause?: string;
  readonly source?: SourceMark;
  readonly evidence: readonly EvidenceNeed[];
};

export const stageViews = (state: KnownLocation, definition: Definition | undefined): readonly StageView[] => {
  const defined = definition?.stages ?? [];
  const strangers = Object.keys(state.stages).filter((key) => !defined.some((stage) => stage.key === key));
  return [
    ...defined.map((stage): StageView => ({
      ...progressOf(stage.key, state),
      label: stage.label, kind: stage.kind, required: stage.required, onlyWhileEmergency: stage.appliesWhen === 'emergencyInForce',
      ...(stage.gateFor !== undefined && { gateFor: stage.gateFor }),
      by: stage.by, clause: stage.clause, source: stage.source,
      evidence: definition === undefined ? [] : evidenceNeeds([...(stage.starts ?? []), ...stage.completes], state, definition),
    })),
    ...strangers.map((key): StageView => ({
      ...progressOf(key, state), label: labelIn([], key), required: false, onlyWhileEmergency: false, by: [], evidence: [],
    })),
  ];
};

const progressOf = (key: string, state: KnownLocation): Pick<StageView, 'key' | 'status' | 'current' | 'startedOn' | 'completedOn' | 'rounds' | 'extendedTo' | 'deadline'> => {
  const progress = own(state.stages, key);
  const deadline = own(state.deadlines?.stages ?? {}, key);
  const extension = state.extensions.findLast(({ stage }) => stage === key);
  return {
    key,
    current: state.currentStage === key,
    ...(progress ?? { status: 'pending', rounds: 0 }),
    ...(extension !== undefined && { extendedTo: extension.newDueOn }),
    ...(deadline !== undefined && { deadline }),
  };
};
