import { Ajv, type ValidateFunction } from 'ajv';
import { parseInstant, parsePlainDate } from '@app/kernel';
import type { ApiDocument, Schema } from '../../e2e/api-document.js';

/** Asks the document itself what it lets in. */
export class Oracle {
  private readonly ajv = new Ajv({ strict: false, formats: {
    date: (text: string) => parsePlainDate(text) !== undefined,
    'date-time': (text: string) => parseInstant(text) !== undefined,
  } });
  private readonly validators = new Map<object, ValidateFunction>();

  constructor(readonly document: ApiDocument) {}

  /** What is wrong with the value; nothing where the schema lets it in. */
  wrongWith(schema: Schema, value: unknown): string | undefined {
    const validate = this.validatorFor(schema);
    return validate(value) ? undefined : this.ajv.errorsText(validate.errors).slice(0, 300);
  }

  /** The schema with everything it refers to. */
  private validatorFor(schema: Schema): ValidateFunction {
    const known = this.validators.get(schema);
    if (known !== undefined) return known;
    const own = JSON.parse(JSON.stringify({ ...schema, $defs: this.document.components.schemas }).replaceAll('#/components/schemas/', '#/$defs/')) as object;
    const compiled = this.ajv.compile(own);
    this.validators.set(schema, compiled);
    return compiled;
  }
}
