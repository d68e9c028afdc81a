import { ApiProperty } from '@nestjs/swagger';
import type { PlainDate } from '@app/kernel';
import type { BudgetCommand, KnownBudget } from '@app/programme';
import { DatedDto } from '../commands/dated.dto.js';
import { Count, Day, FiscalYear, Nested, OneOf, Prose, Rupiah, Satker, Text } from '../fields/index.js';

type DataOf<Type extends BudgetCommand['type']> = Extract<BudgetCommand, { type: Type }>['data'];

/** Satker and fiscal year stand in the address. */
export class RecordDipaDto extends DatedDto implements Omit<DataOf<'RecordDipa'>, 'satker' | 'fiscalYear'> {
  @Text({ max: 100 }) number!: string;
  @Day() date!: PlainDate;
  @Rupiah() amount!: number;
}

export class OpenDipaRevisionDto extends DatedDto implements DataOf<'OpenDipaRevision'> {
  @Prose({ max: 2000 }) reason!: string;
  @Text({ max: 100 }) reference!: string;
}

export class MakeDipaRevisionEffectiveDto extends DatedDto implements DataOf<'MakeDipaRevisionEffective'> {
  @Text({ max: 100 }) number!: string;
  @Day() date!: PlainDate;
  @Rupiah({ optional: true }) amount?: number;
}

export class LatestRevisionDto {
  @Prose({ max: 2000 }) reason!: string;
  @Text({ max: 100 }) reference!: string;
}

export class BudgetDto implements KnownBudget {
  @OneOf(['effective', 'under-revision']) status!: KnownBudget['status'];
  @Satker() satker!: string;
  @FiscalYear() fiscalYear!: number;
  @Count({ note: '0: the DIPA as first recorded. / 0: DIPA awal.' }) revision!: number;
  @Text({ max: 100 }) number!: string;
  @Day() date!: PlainDate;
  @Rupiah() amount!: number;
  @Nested(() => LatestRevisionDto, { optional: true }) latest?: LatestRevisionDto;
  @ApiProperty({ type: 'integer', description: 'Of the stream; the next If-Match.' }) streamRevision!: number;
}
