import { ValidationPipe, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { inputErrors, invalidInput } from './input-errors.js';

const OPTIONS = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true, transform: true } as const;

const pipeFor = (place: 'body' | 'query'): ValidationPipe => new ValidationPipe({
  ...OPTIONS,
  exceptionFactory: (findings: ValidationError[]) => invalidInput(...inputErrors(place, findings)),
});

/** Strict, and without implicit conversion: the text "false" stays a text and is refused where a flag is wanted. */
export class StrictPipe implements PipeTransform {
  private readonly body = pipeFor('body');
  private readonly query = pipeFor('query');
  /** Most questions say nothing besides their address. Whether that is enough is judged once for each kind. */
  private readonly unsaid = new Map<ArgumentMetadata['metatype'], unknown>();

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type !== 'query') return this.body.transform(value, metadata) as unknown;
    if (Object.keys(value as object).length > 0) return this.query.transform(value, metadata) as unknown;
    const { metatype } = metadata;
    if (!this.unsaid.has(metatype)) this.unsaid.set(metatype, Object.freeze(await this.query.transform(value, metadata)));
    return this.unsaid.get(metatype);
  }
}
