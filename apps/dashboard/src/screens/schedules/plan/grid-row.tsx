import { useFormats, useSay } from '../../../words/language.js';
import type { StageTarget, Target } from '../content.js';
import type { DayOff } from '../use-schedule.js';
import { WORDS } from '../words.js';
import { Accelerated } from './accelerated.js';
import { asKind } from './edits.js';
import type { Finding } from './findings.js';
import type { Planned } from './planned.js';
import { Source } from './source.js';
import { TargetFields } from './target-fields.js';
import { PLAN } from './words.js';

type Props = {
  readonly row: StageTarget;
  readonly index: number;
  readonly label: string;
  readonly stages: readonly { readonly value: string; readonly label: string }[];
  readonly fiscalYear: number;
  readonly isChanged: boolean;
  readonly planned: Planned | undefined;
  /** Somewhere on the way to its day stands what is no day. */
  readonly hangsOnNoDay: boolean;
  readonly dayOff: DayOff | undefined;
  readonly findings: readonly Finding[];
  readonly onChange: (change: Partial<StageTarget>) => void;
  readonly onRemove: () => void;
};

const KINDS = ['fixed', 'window', 'offset'] as const;

export const GridRow = ({ row, index, label, stages, fiscalYear, isChanged, planned, hangsOnNoDay, dayOff, findings, onChange, onRemove }: Props) => {
  const say = useSay();
  const { number } = useFormats();
  const { target, stage, dayOffAllowed = false } = row;
  const anchors = stages.filter(({ value }) => value !== stage);
  const become = (kind: string): void => { onChange({ target: asKind(target, kind as Target['kind'], { fiscalYear, anchor: anchors[0]?.value ?? stage }) }); };
  return (
    <tr role="row" data-stage={stage} data-wrong={findings.length > 0 || undefined} data-changed={isChanged || undefined}>
      <th scope="row" role="rowheader"><span className="grid-number">{number(index + 1)}. </span>{label}{isChanged && <span className="grid-changed"> ({say(PLAN.changed)})</span>}</th>
      <td role="cell" data-name={say(PLAN.kind)}>
        <select className="cell-input" aria-label={`${label}: ${say(PLAN.kind)}`} data-cell={`${index}:0`} value={target.kind} onChange={({ currentTarget }) => { become(currentTarget.value); }}>
          {KINDS.map((kind) => <option key={kind} value={kind}>{say(PLAN[kind])}</option>)}
        </select>
      </td>
      <td role="cell" data-name={say(PLAN.target)}>
        <TargetFields target={target} about={label} stages={anchors} cellAt={(column) => `${index}:${column}`} onChange={(next) => { onChange({ target: next }); }} />
        {target.kind !== 'offset' && (dayOffAllowed || planned?.shiftedTo !== undefined) && (
          <label className="grid-check"><input type="checkbox" checked={dayOffAllowed} onChange={({ currentTarget: { checked } }) => { onChange({ dayOffAllowed: checked ? true : undefined }); }} /> {say(PLAN.dayOffAllowed)}</label>
        )}
        {findings.length > 0 && <div role="alert"><ul className="grid-findings">{findings.map(({ code, sentence }) => <li key={code}>{say(sentence)}</li>)}</ul></div>}
      </td>
      <td role="cell" data-name={say(PLAN.planned)}><PlannedDay of={planned} dayOff={dayOff} isWrong={hangsOnNoDay} /></td>
      <td role="cell" data-name={say(PLAN.accelerated)}><Accelerated row={row} label={label} stages={anchors} onChange={onChange} /></td>
      <td role="cell" data-name={say(WORDS.sourceMark)}><Source row={row} label={label} onChange={onChange} /></td>
      <td role="cell" data-name={say(PLAN.actions)} className="no-print"><button type="button" className="grid-button" aria-label={say(PLAN.remove(label))} title={say(PLAN.removeShort)} onClick={onRemove}>×</button></td>
    </tr>
  );
};

const PlannedDay = ({ of, dayOff, isWrong }: { readonly of: Planned | undefined; readonly dayOff: DayOff | undefined; readonly isWrong: boolean }) => {
  const say = useSay();
  const { day } = useFormats();
  if (isWrong) return <span title={say(PLAN.wrongDayWhy)}>{say(PLAN.wrongDay)}</span>;
  if (of === undefined) return <span title={say(PLAN.noDayWhy)}>{say(PLAN.noDay)}</span>;
  return (
    <>
      <span className="number">{day(of.due)}</span>
      {of.shiftedTo !== undefined && <span className="grid-shifted">{say(PLAN.shifted(day(of.shiftedTo), say(dayOff?.name ?? PLAN.weekend)))}</span>}
    </>
  );
};
