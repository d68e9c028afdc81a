import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Language, type PlainDate, type Role } from '@app/kernel';
import type { Contact, DirectoryCommand } from '@app/programme';
import { DatedDto } from '../commands/dated.dto.js';
import { Day, field, Key, ListOf, Moment, Nested, OneOf, PROGRAMME, Programme, Prose, Region, SCOPE_REGION, Several, Text } from '../fields/index.js';

type EndContact = Extract<DirectoryCommand, { type: 'EndContact' }>['data'];

const LANGUAGES = ['id', 'en'];
const MOST_PROGRAMMES = 50;
const MOST_CONTACTS = 200;
const LONGEST_MAIL = 254;
const LONGEST_URL = 1300;

const ScopeRegion = (): PropertyDecorator => field(SCOPE_REGION, { note: 'Kosong: seluruh Indonesia. / Empty: the whole country.' });

export class ContactWebhookDto {
  @Text({ max: LONGEST_URL, note: 'https, porta 443. / https, port 443.' }) url!: string;
  @Key({ note: 'Nama rahasia di server, bukan rahasianya. / The name of the secret on the server, not the secret.' }) secret!: string;
}

export class ContactDto implements Contact {
  @Key() contact!: string;
  @OneOf(ROLES) role!: Role;
  @Text({ max: 120 }) unit!: string;
  @ScopeRegion() region!: string;
  @Several(PROGRAMME, { max: MOST_PROGRAMMES, optional: true, note: 'Semua program, bila dikosongkan. / All programmes, where it is left out.' }) programmes?: string[];
  @OneOf(LANGUAGES) language!: Language;
  @Text({ max: LONGEST_MAIL, optional: true }) mail?: string;
  @Nested(() => ContactWebhookDto, { optional: true }) webhook?: ContactWebhookDto;
  @Day() validFrom!: PlainDate;
  @Day({ optional: true, note: 'Hari terakhir. / The last day.' }) validUntil?: PlainDate;
}

export class RecordContactDto extends ContactDto implements DatedDto {
  @Moment({ optional: true }) occurredAt?: string;
}

export class RecordContactsDto extends DatedDto {
  @ListOf(() => ContactDto, { max: MOST_CONTACTS }) contacts!: ContactDto[];
}

export class EndContactDto extends DatedDto implements EndContact {
  @Key() contact!: string;
  @Day() on!: PlainDate;
  @Prose({ max: 2000 }) reason!: string;
}

export class DirectoryQueryDto {
  @OneOf(ROLES, { optional: true }) role?: Role;
  @Region({ optional: true, note: 'Kontak yang wilayahnya memuat tempat ini. / Contacts whose region holds this place.' }) region?: string;
  @Programme({ optional: true }) programme?: string;
  @Day({ optional: true, note: 'Hanya yang berlaku hari itu. / Only those valid on that day.' }) on?: PlainDate;
}

export class DirectoryDto {
  @ApiProperty({ type: [ContactDto], description: 'In the order of their keys.' }) contacts!: readonly ContactDto[];
  @ApiProperty({ type: 'integer', description: 'Of the stream; -1 while it is empty.' }) streamRevision!: number;
}
