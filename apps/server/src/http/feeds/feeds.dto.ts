import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Language } from '@app/kernel';
import { OneOf, QueryCount, Text } from '../fields/index.js';
import { AfterDto } from '../reading/after.dto.js';
import { ScopeDto } from '../sessions/sessions.dto.js';

const LANGUAGES = ['id', 'en'];
const LARGEST_PAGE = 200;
const LAST_DAY = 'The last day on which it can be read.';

export class OpenFeedDto {
  @OneOf(LANGUAGES, { optional: true, note: 'Indonesia, bila dikosongkan. / Indonesian, where it is left out.' }) language?: Language;
}

export class OpenedFeedDto {
  @ApiProperty({ description: 'Names the feed; opens nothing.' }) feed!: string;
  @ApiProperty({ description: 'Told once: whoever has this address reads the calendar.' }) url!: string;
  @ApiProperty({ format: 'date', description: LAST_DAY }) until!: string;
}

export class FeedItemDto {
  @ApiProperty() feed!: string;
  @ApiProperty({ type: ScopeDto }) scope!: { readonly regions: readonly string[]; readonly programmes?: readonly string[] };
  @ApiProperty({ enum: LANGUAGES }) language!: string;
  @ApiProperty({ format: 'date-time' }) openedAt!: string;
  @ApiProperty({ format: 'date', required: false, description: `${LAST_DAY} Where it has none, it is over.` }) until?: string;
  @ApiProperty({ format: 'date-time', required: false }) revokedAt?: string;
}

export class FeedListDto {
  @ApiProperty({ type: [FeedItemDto], description: 'Newest first.' }) feeds!: readonly FeedItemDto[];
}

export class FeedsQueryDto extends AfterDto {
  @Text({ max: 200, optional: true, note: 'Of one account. / Milik satu akun.' }) account?: string;
  @Text({ max: 2000, optional: true, note: 'The nextCursor of the page before. / nextCursor dari halaman sebelumnya.' }) cursor?: string;
  @QueryCount({ min: 1, max: LARGEST_PAGE, optional: true }) limit?: number;
}

export class FeedOfAccountDto extends FeedItemDto {
  @ApiProperty() account!: string;
  @ApiProperty({ enum: ROLES, description: 'With which it was opened.' }) role!: string;
  @ApiProperty() unit!: string;
}

export class AllFeedsDto {
  @ApiProperty({ type: [FeedOfAccountDto], description: 'Newest first.' }) feeds!: readonly FeedOfAccountDto[];
  @ApiProperty({ type: 'integer', description: 'Of all pages.' }) total!: number;
  @ApiProperty({ required: false }) nextCursor?: string;
}
