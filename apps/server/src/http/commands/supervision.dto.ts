import type { PlainDate } from '@app/kernel';
import { DELAY_CODES, DELAY_REASONS, type CommandData } from '@app/programme';
import { Count, Day, Flag, Key, ListOf, OneOf, Percent, Prose, Text } from '../fields/index.js';
import { DatedDto } from './dated.dto.js';
import { FileReferenceDto } from './file-reference.dto.js';

type RaiseFinding = CommandData<'RaiseFinding'>;
type RecordFunctionality = CommandData<'RecordFunctionality'>;

const HINDRANCES_NOTE = DELAY_REASONS.reasons.map(({ key, label: { id, en } }) => `\`${key}\`: ${id} / ${en}`).join('\n\n');

export class RaiseFindingDto extends DatedDto implements RaiseFinding {
  @OneOf(['bpkp', 'itjen', 'bpk', 'internal'] satisfies RaiseFinding['raisedBy'][]) raisedBy!: RaiseFinding['raisedBy'];
  @Text({ max: 100 }) reference!: string;
  @Flag() blocking!: boolean;
  @Prose({ max: 2000 }) summary!: string;
  @Day({ optional: true }) dueOn?: PlainDate;
}

export class FollowUpFindingDto extends DatedDto implements CommandData<'FollowUpFinding'> {
  @Key() finding!: string;
  @Prose({ max: 2000 }) action!: string;
  @ListOf(() => FileReferenceDto) files!: FileReferenceDto[];
}

export class SettleFindingDto extends DatedDto implements CommandData<'SettleFinding'> {
  @Key() finding!: string;
  @Text({ max: 100 }) reference!: string;
}

export class ScoredOutputDto {
  @Key() key!: string;
  @Percent() score!: number;
}

export class ScoreSpotCheckDto extends DatedDto implements CommandData<'ScoreSpotCheck'> {
  @Day() checkedOn!: PlainDate;
  @ListOf(() => ScoredOutputDto) outputs!: ScoredOutputDto[];
  @Prose({ max: 2000, optional: true }) note?: string;
}

export class LiftHindranceDto extends DatedDto implements CommandData<'LiftHindrance'> {
  @OneOf(DELAY_CODES, { note: HINDRANCES_NOTE }) code!: string;
  @Prose({ max: 2000, optional: true }) note?: string;
}

/** Tells why; the deadlines keep running, and only a suspension stops them. */
export class FlagHindranceDto extends LiftHindranceDto implements CommandData<'FlagHindrance'> {
  @Key({ optional: true, note: 'The stage that it holds up. / Tahapan yang terhambat.' }) stage?: string;
}

export class RecordFunctionalityDto extends DatedDto implements RecordFunctionality {
  @Day() observedOn!: PlainDate;
  @OneOf(['full', 'partial', 'none'] satisfies RecordFunctionality['functioning'][]) functioning!: RecordFunctionality['functioning'];
  @Count({ optional: true }) households?: number;
  @Prose({ max: 2000, optional: true }) note?: string;
}
