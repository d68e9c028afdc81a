import type { Request } from 'express';

type Layer = { readonly route?: { readonly methods: Readonly<Record<string, boolean>> }; match(path: string): boolean };
type Router = { readonly stack: readonly Layer[] };

/** The methods that the router's own routes serve at the address of this request. */
export const methodsServedAt = ({ app, path }: Request): readonly string[] => {
  const { stack } = (app as unknown as { readonly router: Router }).router;
  const served = stack.filter((layer) => layer.route !== undefined && matches(layer, path))
    .flatMap(({ route }) => Object.keys(route?.methods ?? {}).map((method) => method.toUpperCase()));
  return [...new Set(served)].sort();
};

const matches = (layer: Layer, path: string): boolean => {
  try {
    return layer.match(path);
  } catch {
    return false; // an address that cannot be decoded is served by nobody
  }
};
