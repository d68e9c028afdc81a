import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Schema = { readonly properties?: object; readonly additionalProperties?: unknown };

/** A schema with named properties has no others, unless it says that it has. */
export const closed = (schemas: Schemas): Schemas => Object.fromEntries(Object.entries(schemas).map(([name, schema]) => {
  const { properties, additionalProperties } = schema as Schema;
  return [name, properties !== undefined && additionalProperties === undefined ? { ...schema, additionalProperties: false } : schema];
})) as Schemas;
