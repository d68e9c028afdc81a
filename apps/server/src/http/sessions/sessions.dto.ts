import { ROLES, type Role } from '@app/kernel';
import { Key, Nested, OneOf, PROGRAMME, Several, SCOPE_REGION, Text } from '../fields/index.js';

const MOST_REGIONS = 50;

export class SignInDto {
  @OneOf(ROLES) demo!: Role;
  @Several(SCOPE_REGION, { max: MOST_REGIONS, optional: true, note: 'The reach of the account, where it differs from its usual one. / Wilayah akun, bila lain dari biasanya.' }) regions?: string[];
  @Several(PROGRAMME, { max: MOST_REGIONS, optional: true, note: 'All programmes, where it is left out. / Semua program, bila dikosongkan.' }) programmes?: string[];
  @Key({ optional: true, note: 'Another account of the same role is another person. / Akun lain berarti orang lain.' }) account?: string;
  @Key({ optional: true, note: 'Two accounts with one person cannot check each other. / Dua akun milik satu orang tidak dapat saling memeriksa.' }) person?: string;
}

export class ScopeDto {
  @Several(SCOPE_REGION, { note: 'The empty text is the whole country. / Teks kosong berarti seluruh Indonesia.' }) regions!: string[];
  @Several(PROGRAMME, { optional: true }) programmes?: string[];
}

export class SessionDto {
  @Key() account!: string;
  @Key() person!: string;
  @OneOf(ROLES) role!: Role;
  @Text({ max: 120 }) unit!: string;
  @Nested(() => ScopeDto) scope!: ScopeDto;
}
