import type { PlainDate } from '@app/kernel';
import type { CommandData } from '@app/programme';
import { Count, Day, Rupiah, Text } from '../fields/index.js';
import { DatedDto } from './dated.dto.js';

const MOST_TRANCHES = 12;

export class RequestTrancheDto extends DatedDto implements CommandData<'RequestTranche'> {
  @Count({ min: 1, max: MOST_TRANCHES }) tranche!: number;
  @Rupiah() amount!: number;
}

export class IssueSppDto extends DatedDto implements CommandData<'IssueSpp'> {
  @Count({ min: 1, max: MOST_TRANCHES }) tranche!: number;
  @Text({ max: 100 }) number!: string;
  @Day() issuedOn!: PlainDate;
}

export class IssueSpmDto extends IssueSppDto implements CommandData<'IssueSpm'> {}

export class DisburseTrancheDto extends DatedDto implements CommandData<'DisburseTranche'> {
  @Count({ min: 1, max: MOST_TRANCHES }) tranche!: number;
  @Text({ max: 100 }) sp2d!: string;
  @Day() disbursedOn!: PlainDate;
  @Rupiah() amount!: number;
}

export class ReportLeftoverDto extends DatedDto implements CommandData<'ReportLeftover'> {
  @Rupiah() amount!: number;
  @Text({ max: 100, optional: true }) depositReference?: string;
}
