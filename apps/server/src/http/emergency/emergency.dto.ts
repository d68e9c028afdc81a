import type { PlainDate } from '@app/kernel';
import type { EmergencyCommand } from '@app/programme';
import { DatedDto } from '../commands/dated.dto.js';
import { Day, Prose, Text } from '../fields/index.js';

type DataOf<Type extends EmergencyCommand['type']> = Extract<EmergencyCommand, { type: Type }>['data'];

export class DeclareEmergencyDto extends DatedDto implements DataOf<'DeclareEmergency'> {
  @Text({ max: 100 }) reference!: string;
  @Day() from!: PlainDate;
  @Prose({ max: 2000 }) reason!: string;
}

export class LiftEmergencyDto extends DatedDto implements DataOf<'LiftEmergency'> {
  @Text({ max: 100 }) reference!: string;
  @Day() on!: PlainDate;
}
