import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client, type Schemas } from '../../../api/client.js';
import { useDeadlinesSearch, useFilters } from '../use-deadlines.js';

export type View = Schemas['SavedViewDto'];
type Change =
  | { readonly change: 'keep'; readonly name: string; readonly shared: boolean; readonly filters: Schemas['DeadlineFiltersDto'] }
  | { readonly change: 'rename'; readonly view: string; readonly name: string }
  | { readonly change: 'remove'; readonly view: string };

/** What is looked at, as a view would keep it. */
export const useViewNow = (): Schemas['DeadlineFiltersDto'] => {
  const { sort = 'days-late' } = useDeadlinesSearch();
  return { ...useFilters(), sort };
};

export const useViews = () => {
  const [after, setAfter] = useState<string>();
  const views = api.useQuery('get', '/v1/views', { params: { query: { after } } });
  const change = useMutation<Schemas['KeptViewDto'], unknown, Change>({
    mutationFn: async (asked) => {
      const { data, error } = await send(asked);
      if (data === undefined) throw error;
      return data;
    },
    onSuccess: ({ position }) => { setAfter(position); },
  });
  return { views, change };
};

const send = (asked: Change) => {
  switch (asked.change) {
    case 'keep': return client.POST('/v1/views', { body: { name: asked.name, shared: asked.shared, filters: asked.filters } });
    case 'rename': return client.POST('/v1/views/{view}/name', { params: { path: { view: asked.view } }, body: { name: asked.name } });
    case 'remove': return client.DELETE('/v1/views/{view}', { params: { path: { view: asked.view } } });
  }
};
