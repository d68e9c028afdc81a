import type { ReactElement } from 'react';
import { useSay } from '../../../words/language.js';
import type { Span, Target } from '../content.js';
import { DayInput } from '../day-input.js';
import { PLAN } from './words.js';

type Choice = { readonly value: string; readonly label: string };
type Props = {
  readonly target: Target;
  readonly onChange: (target: Target) => void;
  /** Of the row, for those who do not see it. */
  readonly about: string;
  readonly stages: readonly Choice[];
  /** Every field's place in the grid: `row:column`. */
  readonly cellAt: (column: number) => string;
};

/** The fields that a kind of target has. */
export const TargetFields = (props: Props): ReactElement => {
  switch (props.target.kind) {
    case 'fixed': return <FixedField {...props} target={props.target} />;
    case 'window': return <WindowFields {...props} target={props.target} />;
    case 'offset': return <OffsetFields {...props} target={props.target} />;
  }
};

type Of<Kind extends Target['kind']> = Props & { readonly target: Extract<Target, { kind: Kind }> };

const FixedField = ({ target, onChange, about, cellAt }: Of<'fixed'>) => {
  const say = useSay();
  return <DayInput name={`${about}: ${say(PLAN.on)}`} value={target.on} data-cell={cellAt(1)} onChange={(on) => { onChange({ ...target, on }); }} />;
};

const WindowFields = ({ target, onChange, about, cellAt }: Of<'window'>) => {
  const say = useSay();
  return (
    <span className="target-fields">
      <DayInput name={`${about}: ${say(PLAN.from)}`} value={target.from} data-cell={cellAt(1)} onChange={(from) => { onChange({ ...target, from }); }} />
      <span aria-hidden="true">–</span>
      <DayInput name={`${about}: ${say(PLAN.until)}`} value={target.until} data-cell={cellAt(2)} onChange={(until) => { onChange({ ...target, until }); }} />
    </span>
  );
};

const OffsetFields = ({ target, onChange, about, stages, cellAt }: Of<'offset'>) => {
  const say = useSay();
  const { span, anchor } = target;
  const isWorking = span.workingDays !== undefined;
  const many = span.workingDays ?? span.calendarDays ?? 0;
  const lasting = (days: number, working: boolean): Span => (working ? { workingDays: days } : { calendarDays: days });
  return (
    <span className="target-fields">
      <input className="cell-input cell-number" inputMode="numeric" size={4} aria-label={`${about}: ${say(PLAN.days)}`} data-cell={cellAt(1)} value={many}
        onChange={({ currentTarget: { value } }) => { if (/^\d{0,4}$/.test(value)) onChange({ ...target, span: lasting(Number(value), isWorking) }); }} />
      <select className="cell-input" aria-label={`${about}: ${say(PLAN.unit)}`} data-cell={cellAt(2)} value={isWorking ? 'working' : 'calendar'} onChange={({ currentTarget: { value } }) => { onChange({ ...target, span: lasting(many, value === 'working') }); }}>
        <option value="working">{say(PLAN.workingDays)}</option><option value="calendar">{say(PLAN.calendarDays)}</option>
      </select>
      <span aria-hidden="true">{say(PLAN.after)}</span>
      <select className="cell-input cell-anchor" aria-label={`${about}: ${say(PLAN.anchor)}`} data-cell={cellAt(3)} value={anchor.stage} onChange={({ currentTarget: { value } }) => { onChange({ ...target, anchor: { ...anchor, stage: value } }); }}>
        {stages.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </select>
      <select className="cell-input" aria-label={`${about}: ${say(PLAN.when)}`} data-cell={cellAt(4)} value={anchor.when} onChange={({ currentTarget: { value } }) => { onChange({ ...target, anchor: { ...anchor, when: value as typeof anchor.when } }); }}>
        <option value="completed">{say(PLAN.completed)}</option><option value="started">{say(PLAN.started)}</option>
      </select>
    </span>
  );
};
