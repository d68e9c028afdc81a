import { applyDecorators, HttpCode, Post, type Type } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { Bilingual } from '@app/kernel';
import type { GuardedCommand } from '@app/programme';
import { Commands } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { ETAG, IdempotencyHeader, IfMatchHeader } from '../documentation/parameters.js';

type Route = {
  readonly command: GuardedCommand;
  /** The last part of the address, where it is another than that of its kind. */
  readonly at?: string;
  readonly of: 'location' | 'satker' | 'nation';
  readonly label: Bilingual;
  readonly answer: Type;
  /** `If-Match` is asked for; where it is merely taken, leave it out. */
  readonly ifMatch?: boolean;
};

const REPLAYED = { 'Idempotency-Replayed': { description: '`true` where this answers an earlier request again.', schema: { type: 'string' as const } } };

/** `CompleteStage` -> `complete-stage`. */
export const kebab = (command: string): string => command.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase();

/** The address of a command with everything that goes with one: who may, what it asks for, how it answers. */
export const CommandRoute = ({ command, at = `commands/${kebab(command)}`, of, label, answer, ifMatch = false }: Route): MethodDecorator => applyDecorators(
  Post(at),
  HttpCode(200),
  Commands(command, of),
  ApiOperation({ operationId: kebab(command), summary: `${label.id} / ${label.en}` }),
  IdempotencyHeader(),
  IfMatchHeader({ required: ifMatch }),
  Answers(200, answer, { body: true, query: true, also: [404, 409, 410, 412, ...(ifMatch ? [428] : [])], headers: { ...ETAG, ...REPLAYED } }),
);
