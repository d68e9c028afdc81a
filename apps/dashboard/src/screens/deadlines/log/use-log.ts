import { api, type Schemas } from '../../../api/client.js';
import { useFrame } from '../../../shell/use-frame.js';
import { useDeadlinesSearch } from '../use-deadlines.js';

export type Reminder = Schemas['ReminderItemDto'];

export const useLogQuery = () => {
  const { programme, fiscalYear, province } = useFrame();
  const { regency, satker, stage, q, tone, reminder } = useDeadlinesSearch();
  return { programme, fiscalYear, province, regency, satker, stage, q, tone, status: reminder };
};

export const useLog = () => {
  const query = useLogQuery();
  return api.useInfiniteQuery('get', '/v1/reminders', { params: { query } }, {
    pageParamName: 'cursor', initialPageParam: null, getNextPageParam: ({ nextCursor }: Schemas['ReminderListDto']) => nextCursor,
  });
};
