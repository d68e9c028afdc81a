import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiParam, type ApiParamOptions } from '@nestjs/swagger';
import { FINGERPRINT, FISCAL_YEAR, IMPORT_ID, KEY, LOCATION_ID, ORDINAL, PROGRAMME, SATKER, type Kind } from '../fields/index.js';

const pathOf = (name: string, { schema }: Kind, example: string): MethodDecorator =>
  ApiParam({ name, schema: { ...schema, example } as ApiParamOptions extends { schema?: infer S } ? S : never });

export const LocationPath = (): MethodDecorator => pathOf('id', LOCATION_ID, 'kotaku-cfw-2021-52.71.03.1004');
export const ProgrammePath = (): MethodDecorator => pathOf('programme', PROGRAMME, 'kotaku-cfw');
export const BudgetPath = (): MethodDecorator => applyDecorators(pathOf('satker', SATKER, 'bppw-52'), pathOf('fiscalYear', FISCAL_YEAR, '2021'));
export const SchedulePath = (): MethodDecorator => applyDecorators(pathOf('programme', PROGRAMME, 'kotaku-cfw'), pathOf('fiscalYear', FISCAL_YEAR, '2021'));
export const DraftPath = (): MethodDecorator => pathOf('draft', ORDINAL, '1');
export const RevisionPath = (): MethodDecorator => pathOf('revision', ORDINAL, '0');
export const PreviewPath = (): MethodDecorator => pathOf('preview', FINGERPRINT, '0'.repeat(64));
export const FeedPath = (): MethodDecorator => pathOf('feed', KEY, '0'.repeat(64));
export const BulkPath = (): MethodDecorator => pathOf('bulk', KEY, '2a4e3e0e-8d0b-4b53-9f0d-6b7c5b0f6c11');
export const ViewPath = (): MethodDecorator => pathOf('view', KEY, '2a4e3e0e-8d0b-4b53-9f0d-6b7c5b0f6c11');
export const TokenPath = (): MethodDecorator => pathOf('token', KEY, 'x'.repeat(43));
export const ImportPath = (): MethodDecorator => pathOf('id', IMPORT_ID, '2a4e3e0e-8d0b-5b53-9f0d-6b7c5b0f6c11');
export const MessagePath = (): MethodDecorator => applyDecorators(pathOf('recipient', KEY, 'korkot-52.71'), pathOf('message', KEY, 'b3f1c7de-5a52-5d0b-9f0c-2c9d1e7f4a10'));

const KEY_PROMISE = `UUID baru untuk setiap perintah; ulangan memakai kunci yang sama. Yang sudah dicatat tidak dicatat lagi dan dijawab sama; perintah lokasi yang ditolak (409) tetap ditolak. Yang tidak meninggalkan jejak diputuskan menurut keadaan saat diulang: jawaban tanpa peristiwa, 412, dan penolakan atas lokasi yang belum ada, anggaran, ketentuan atau keadaan darurat.

A new UUID for every command; a repeat uses the same. What was recorded is not recorded again and is answered the same; a command of a location that was refused (409) stays refused. What leaves no trace is decided by the state at the time of the repeat: an answer without events, 412, and the refusal of a location that does not exist yet, a budget, a definition or an emergency.`;

export const IdempotencyHeader = ({ required } = { required: true }): MethodDecorator => ApiHeader({
  name: 'Idempotency-Key', required,
  description: KEY_PROMISE,
  schema: { type: 'string', pattern: '^[A-Za-z0-9._:-]{8,128}$', example: '0198f3a2-7c1e-7d44-9a0b-3f5c2e1d4b6a' },
});

export const IfMatchHeader = ({ required }: { readonly required: boolean }): MethodDecorator => ApiHeader({
  name: 'If-Match', required,
  description: 'Revisi yang Anda baca, di antara tanda kutip. / The revision you have read, in quotes.',
  schema: { type: 'string', pattern: '^"(0|[1-9][0-9]{0,9})"$', example: '"12"' },
});

/** Of the answer. */
export const ETAG = { ETag: { description: 'The revision, in quotes.', schema: { type: 'string' as const } } };
