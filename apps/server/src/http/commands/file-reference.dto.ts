import type { FileReference } from '@app/programme';
import { Count, Degrees, Fingerprint, Moment, Nested, Text } from '../fields/index.js';

const LARGEST_FILE = 2_147_483_647;

export class PlaceDto {
  @Degrees(90) latitude!: number;
  @Degrees(180) longitude!: number;
}

export class FileReferenceDto implements FileReference {
  @Fingerprint() hash!: string;
  @Count({ min: 1, max: LARGEST_FILE }) bytes!: number;
  @Text({ max: 255 }) name!: string;
  @Moment({ optional: true }) capturedAt?: string;
  @Nested(() => PlaceDto, { optional: true }) position?: PlaceDto;
}
