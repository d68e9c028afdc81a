import { ApiProperty } from '@nestjs/swagger';
import type { Language } from '@app/kernel';
import { OneOf } from '../fields/index.js';
import { ScopeDto } from '../sessions/sessions.dto.js';

const LANGUAGES = ['id', 'en'];

export class OpenFeedDto {
  @OneOf(LANGUAGES, { optional: true, note: 'Indonesia, bila dikosongkan. / Indonesian, where it is left out.' }) language?: Language;
}

export class OpenedFeedDto {
  @ApiProperty({ description: 'Names the feed; opens nothing.' }) feed!: string;
  @ApiProperty({ description: 'Told once: whoever has this address reads the calendar.' }) url!: string;
}

export class FeedItemDto {
  @ApiProperty() feed!: string;
  @ApiProperty({ type: ScopeDto }) scope!: { readonly regions: readonly string[]; readonly programmes?: readonly string[] };
  @ApiProperty({ enum: LANGUAGES }) language!: string;
  @ApiProperty({ format: 'date-time' }) openedAt!: string;
  @ApiProperty({ format: 'date-time', required: false }) revokedAt?: string;
}

export class FeedListDto {
  @ApiProperty({ type: [FeedItemDto], description: 'Newest first.' }) feeds!: readonly FeedItemDto[];
}
