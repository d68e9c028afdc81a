import type { OpenAPIObject } from '@nestjs/swagger';

type Responses = Record<string, object>;
type Operation = { responses?: Responses };

/** A refusal reads the same on every route: it is written once, under the name of its status. */
export const namedResponses = (document: OpenAPIObject): OpenAPIObject => {
  const responses: Responses = {};
  for (const path of Object.values(document.paths)) {
    for (const { responses: own = {} } of Object.values(path as Record<string, Operation>)) {
      for (const [status, response] of Object.entries(own).filter(([status]) => Number(status) >= 400)) {
        const name = `Problem${status}`;
        responses[name] = response;
        own[status] = { $ref: `#/components/responses/${name}` };
      }
    }
  }
  return { ...document, components: { ...document.components, responses: responses as NonNullable<OpenAPIObject['components']>['responses'] } };
};
