import type { PlainDate } from '@app/kernel';
import type { CommandData } from '@app/programme';
import { Day, KEY, Key, ListOf, LocationId, Prose, Several, Text } from '../fields/index.js';
import { DatedDto } from './dated.dto.js';
import { FileReferenceDto } from './file-reference.dto.js';

export class SuspendDto extends DatedDto implements CommandData<'Suspend'> {
  @Key() reasonClass!: string;
  @Prose({ max: 2000 }) reason!: string;
  @Day() from!: PlainDate;
  @Day() until!: PlainDate;
  @ListOf(() => FileReferenceDto) files!: FileReferenceDto[];
}

export class ResumeDto extends DatedDto implements CommandData<'Resume'> {
  @Day() on!: PlainDate;
  @Prose({ max: 2000 }) reason!: string;
}

export class ExtendDeadlineDto extends DatedDto implements CommandData<'ExtendDeadline'> {
  @Key() stage!: string;
  @Day() newDueOn!: PlainDate;
  @Text({ max: 100 }) reference!: string;
  @Prose({ max: 2000 }) reason!: string;
}

export class AccelerateDto extends DatedDto implements CommandData<'Accelerate'> {
  @Several(KEY) criteria!: string[];
  @Text({ max: 100 }) reference!: string;
  @Prose({ max: 2000 }) reason!: string;
}

export class CancelDto extends DatedDto implements CommandData<'Cancel'> {
  @Text({ max: 100 }) skRevision!: string;
  @Day() skDate!: PlainDate;
  @Prose({ max: 2000 }) reason!: string;
}

export class SubstituteDto extends CancelDto implements CommandData<'Substitute'> {
  @LocationId() replacement!: string;
}

export class HandOverDto extends DatedDto implements CommandData<'HandOver'> {
  @Text({ max: 100 }) bast!: string;
  @Day() handedOverOn!: PlainDate;
  @Text({ max: 200 }) recipient!: string;
}

export class CrossFiscalYearDto extends DatedDto implements CommandData<'CrossFiscalYear'> {
  @Prose({ max: 2000 }) reason!: string;
  @Text({ max: 100, optional: true }) reference?: string;
}
