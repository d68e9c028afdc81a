import { ROLES, type PlainDate, type Role } from '@app/kernel';
import type { CommandData, Sk } from '@app/programme';
import { Count, Day, FiscalYear, Key, LocationId, Nested, OneOf, Programme, Prose, Region, Rupiah, Satker, Text } from '../fields/index.js';
import { DatedDto } from './dated.dto.js';

export class SkDto implements Sk {
  @Text({ max: 100 }) number!: string;
  @Day() date!: PlainDate;
  @Count({ min: 1 }) row!: number;
}

export class DesignateLocationDto extends DatedDto implements CommandData<'DesignateLocation'> {
  @Programme() programme!: string;
  @FiscalYear() fiscalYear!: number;
  @Region() region!: string;
  @Nested(() => SkDto) sk!: SkDto;
  @Rupiah() amount!: number;
  @Satker() satker!: string;
  @LocationId({ optional: true }) replaces?: string;
}

export class AmendDesignationDto extends DatedDto implements CommandData<'AmendDesignation'> {
  @Nested(() => SkDto) sk!: SkDto;
  @Rupiah() amount!: number;
  @Prose({ max: 2000 }) reason!: string;
}

export class RepinDefinitionDto extends DatedDto implements CommandData<'RepinDefinition'> {
  @Count({ min: 1 }) version!: number;
  @Prose({ max: 2000 }) reason!: string;
}

export class AssignOfficerDto extends DatedDto implements CommandData<'AssignOfficer'> {
  @OneOf(ROLES) role!: Role;
  @Key() account!: string;
  @Text({ max: 120 }) unit!: string;
}
