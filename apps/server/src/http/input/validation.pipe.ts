import { ValidationPipe, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { IN_QUERIES } from '../fields/index.js';
import { inputErrors, invalidInput } from './input-errors.js';

const OPTIONS = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true, transform: true } as const;

/** class-validator looks through all classes it knows whenever it checks one. Without groups, as here, what it finds depends on the class alone. */
const rememberRules = (): void => {
  const storage = getMetadataStorage();
  const search = storage.getTargetValidationMetadatas.bind(storage);
  const found = new Map<unknown, ReturnType<typeof search>>();
  storage.getTargetValidationMetadatas = (target, ...how) => {
    const rules = found.get(target) ?? search(target, ...how);
    found.set(target, rules);
    return rules;
  };
};
rememberRules();

const pipeFor = (place: 'body' | 'query'): ValidationPipe => new ValidationPipe({
  ...OPTIONS,
  transformOptions: { groups: place === 'query' ? IN_QUERIES : [] },
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
