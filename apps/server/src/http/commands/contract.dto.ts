import type { PlainDate } from '@app/kernel';
import type { CommandData } from '@app/programme';
import { Count, Day, Key, lineOf, Prose, Rupiah, Several, Text } from '../fields/index.js';
import { DatedDto } from './dated.dto.js';

export class FormInstitutionDto extends DatedDto implements CommandData<'FormInstitution'> {
  @Key() kind!: string;
  @Text({ max: 200 }) name!: string;
  @Several(lineOf(120), { note: 'Kode desa/kelurahan. / Codes of villages.' }) villages!: string[];
  @Count({ max: 100_000 }) members!: number;
  @Count({ max: 100_000 }) women!: number;
  @Day() formedOn!: PlainDate;
  @Text({ max: 100, optional: true }) deed?: string;
}

export class AddWorkDto extends DatedDto implements CommandData<'AddWork'> {
  @Text({ max: 200 }) name!: string;
  @Text({ max: 200 }) institution!: string;
  @Rupiah() amount!: number;
  @Text({ max: 200, optional: true }) volume?: string;
}

export class SignContractDto extends DatedDto implements CommandData<'SignContract'> {
  @Text({ max: 100 }) number!: string;
  @Day() signedOn!: PlainDate;
  @Day() endsOn!: PlainDate;
  @Rupiah() amount!: number;
}

export class AmendContractDto extends SignContractDto implements CommandData<'AmendContract'> {
  @Prose({ max: 2000 }) reason!: string;
}

export class TerminateContractDto extends DatedDto implements CommandData<'TerminateContract'> {
  @Text({ max: 100 }) number!: string;
  @Day() terminatedOn!: PlainDate;
  @Prose({ max: 2000 }) reason!: string;
}
