import type { INestApplication } from '@nestjs/common';

export type ServedRoute = { readonly method: string; readonly path: string };

type Layer = { readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> } };
type Express = { readonly router: { readonly stack: readonly Layer[] } };

/** What the running router itself serves; the pages of the documentation are no part of the API. */
export const servedRoutes = (app: INestApplication): readonly ServedRoute[] => {
  const { router } = app.getHttpAdapter().getInstance() as Express;
  return router.stack
    .flatMap(({ route }) => route === undefined ? [] : Object.keys(route.methods).map((method) => ({ method: method.toUpperCase(), path: route.path })))
    .filter(({ path }) => !path.startsWith('/docs'));
};
