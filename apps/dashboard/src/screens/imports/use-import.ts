import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { api, client, type Schemas } from '../../api/client.js';
import { asBody } from '../../api/sheet-file.js';
import { isUnderWay } from './step-of.js';
import type { ImportKind } from './kinds.js';
import type { Draft, Mapping } from './mapping-draft.js';
import { soundImportSearch, type ImportSearch, type RowList } from './search.js';

const ASK_AGAIN_MS = 1_000;

export const useImportId = (): string => useParams({ strict: false }).id ?? '';

export const useImportSearch = (): ImportSearch => soundImportSearch(useSearch({ strict: false }));

export const useGo = (): ((change: ImportSearch) => void) => {
  const navigate = useNavigate();
  return useCallback((change) => { void navigate({ to: '.', search: (before: object) => ({ ...before, ...change }) }); }, [navigate]);
};

/** While the server carries it out, it is asked how far it has come. */
export const useImport = () => api.useQuery('get', '/v1/imports/{id}', { params: { path: { id: useImportId() } } }, {
  refetchInterval: ({ state: { data } }) => (data !== undefined && isUnderWay(data) ? ASK_AGAIN_MS : false),
});

/** A page after the other; `undefined` asks for all rows. */
export const useRows = (kind: RowList | undefined) => api.useInfiniteQuery('get', '/v1/imports/{id}/rows', { params: { path: { id: useImportId() }, query: { kind } } }, {
  pageParamName: 'cursor', initialPageParam: 0, getNextPageParam: ({ nextCursor }: Schemas['ImportRowsDto']) => nextCursor, placeholderData: undefined,
});

type Answered = { readonly data?: Draft; readonly error?: unknown };

/** Any step of an import: what is known of it is read again, and the answer stands at once. */
const useStep = <Asked,>(send: (id: string, asked: Asked) => Promise<Answered>) => {
  const queries = useQueryClient();
  const id = useImportId();
  return useMutation<Draft, unknown, Asked>({
    mutationFn: async (asked) => {
      const { data, error } = await send(id, asked);
      if (data === undefined) throw error;
      return data;
    },
    onSuccess: (draft) => {
      queries.setQueryData(api.queryOptions('get', '/v1/imports/{id}', { params: { path: { id: draft.id } } }).queryKey, draft);
      return queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/v1/imports') });
    },
  });
};

export const useUpload = () => useStep<{ readonly kind: ImportKind; readonly file: File }>((_, { kind, file }) =>
  client.POST('/v1/imports', { params: { query: { kind, name: file.name } }, ...asBody(file) }));

export const useMapping = () => useStep<Mapping>((id, body) => client.POST('/v1/imports/{id}/mapping', { params: { path: { id } }, body }));

export const useApply = () => useStep<Schemas['ApplyDto']['choice']>((id, choice) => client.POST('/v1/imports/{id}/apply', { params: { path: { id } }, body: { choice } }));

export const useUndo = () => useStep<Schemas['UndoDto']>((id, body) => client.POST('/v1/imports/{id}/undo', { params: { path: { id } }, body }));
