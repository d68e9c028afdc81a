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

  transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return (metadata.type === 'query' ? this.query : this.body).transform(value, metadata) as Promise<unknown>;
  }
}
