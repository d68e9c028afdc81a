import type { Client } from '../../system/client.js';
import type { Law } from './plan.js';
import type { History } from './standing.js';

/** Every event of every location, as it is recorded. */
export const historiesOf = async (client: Client): Promise<readonly History[]> => {
  const { body } = await client.get('/v1/locations?limit=100');
  const histories: History[] = [];
  for (const { locationId } of (body as { locations: { locationId: string }[] }).locations) histories.push(((await client.get(`/v1/locations/${locationId}/history`)).body as { history: History }).history);
  return histories;
};

/** The schedules of 2021 with their programmes, and the days off of the nation. */
export const lawsOf = async (client: Client): Promise<readonly Law[]> => {
  const { schedules } = (await client.get('/v1/schedules')).body as { schedules: { programme: string; fiscalYear: number }[] };
  const off: string[] = [];
  for (const year of [2021, 2022]) off.push(...((await client.get(`/v1/calendar?year=${year}`)).body as { days: { date: string }[] }).days.map(({ date }) => date));
  const laws: Law[] = [];
  for (const { programme } of schedules.filter(({ fiscalYear }) => fiscalYear === 2021)) {
    const { definition } = (await client.get(`/v1/definitions/${programme}`)).body as Pick<Law, 'definition'>;
    const { newest } = (await client.get(`/v1/schedules/${programme}/2021`)).body as { newest: { content: Pick<Law, 'targets'> } };
    laws.push({ programme, definition, targets: newest.content.targets, daysOff: new Set(off) });
  }
  return laws;
};
