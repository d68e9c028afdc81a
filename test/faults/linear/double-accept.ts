import type { Client } from '../../system/client.js';

/** A server that, now and then, accepts what came too late: the answer of one that forgot to compare revisions. */
export const acceptingTooLate = (client: Client): Client => ({
  ...client,
  command: async (locationId, command, data, options = {}) => {
    const answer = await client.command(locationId, command, data, options);
    if (answer.status !== 412 || options.revision === undefined) return answer;
    return { ...answer, status: 200, body: { ...answer.body, revision: options.revision + 1 } };
  },
});
