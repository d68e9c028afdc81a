import type { CommandData } from '@app/programme';
import { Key, ListOf, Prose, Text } from '../fields/index.js';
import { DatedDto } from './dated.dto.js';
import { FileReferenceDto } from './file-reference.dto.js';

export class StartStageDto extends DatedDto implements CommandData<'StartStage'> {
  @Key() stage!: string;
}

export class CompleteStageDto extends DatedDto implements CommandData<'CompleteStage'> {
  @Key() stage!: string;
}

export class ReopenStageDto extends DatedDto implements CommandData<'ReopenStage'> {
  @Key() stage!: string;
  @Prose({ max: 2000 }) reason!: string;
}

export class SubmitEvidenceDto extends DatedDto implements CommandData<'SubmitEvidence'> {
  @Key() document!: string;
  @Key({ optional: true }) work?: string;
  @ListOf(() => FileReferenceDto) files!: FileReferenceDto[];
  @Text({ max: 100, optional: true }) number?: string;
  @Prose({ max: 2000, optional: true }) note?: string;
}

export class ReturnEvidenceDto extends DatedDto implements CommandData<'ReturnEvidence'> {
  @Key() evidence!: string;
  @Prose({ max: 2000 }) reason!: string;
}

export class VerifyEvidenceDto extends DatedDto implements CommandData<'VerifyEvidence'> {
  @Key() evidence!: string;
  @Prose({ max: 2000, optional: true }) note?: string;
}
