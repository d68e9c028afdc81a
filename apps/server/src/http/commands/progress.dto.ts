import type { PlainDate } from '@app/kernel';
import type { CommandData, LabourFigures } from '@app/programme';
import { Count, Day, Key, ListOf, Month, Percent, Prose, Rupiah } from '../fields/index.js';
import { DatedDto } from './dated.dto.js';
import { FileReferenceDto } from './file-reference.dto.js';

export class ReportProgressDto extends DatedDto implements CommandData<'ReportProgress'> {
  @Key({ optional: true }) work?: string;
  @Percent() percent!: number;
  @Day() observedOn!: PlainDate;
  @ListOf(() => FileReferenceDto) photos!: FileReferenceDto[];
  @Prose({ max: 2000, optional: true }) obstacle?: string;
}

export class CorrectProgressDto extends DatedDto implements CommandData<'CorrectProgress'> {
  @Key() report!: string;
  @Percent() percent!: number;
  @ListOf(() => FileReferenceDto) photos!: FileReferenceDto[];
  @Prose({ max: 2000 }) reason!: string;
}

class LabourFiguresDto extends DatedDto implements LabourFigures {
  @Count() workers!: number;
  @Count() women!: number;
  @Count({ note: 'Masyarakat berpenghasilan rendah / people of low income' }) mbr!: number;
  @Count({ note: 'Kehilangan penghasilan / lost their income' }) affected!: number;
  @Count({ note: 'Tulang punggung keluarga / breadwinners of a family', optional: true }) breadwinners?: number;
  @Count({ note: 'Hari orang kerja, 1 HOK = 8 jam / worker days of 8 hours' }) hok!: number;
  @Rupiah() wages!: number;
  @Count({ max: 120 }) youngestAge!: number;
}

export class ReportLabourDto extends LabourFiguresDto implements CommandData<'ReportLabour'> {
  @Key({ optional: true }) work?: string;
  @Month() month!: string;
}

export class CorrectLabourDto extends LabourFiguresDto implements CommandData<'CorrectLabour'> {
  @Key() report!: string;
  @Prose({ max: 2000 }) reason!: string;
}
