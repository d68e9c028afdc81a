import type { OpenAPIObject } from '@nestjs/swagger';
import { definitionSchema } from '@app/programme';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const { $defs = {}, $schema: _, ...definition } = definitionSchema as { readonly $defs?: object; readonly $schema?: string };

/** The schema by which a definition is judged, its parts placed where an OpenAPI document keeps them. */
export const definitionSchemas = JSON.parse(
  JSON.stringify({ Definition: definition, ...$defs }).replaceAll('"#/$defs/', '"#/components/schemas/'),
) as Schemas;
