import type { Answer } from './client.js';

/** Asks again and again until the answer has this status. What never comes is stopped by the test's own time. */
export const untilStatus = async (status: number, ask: () => Promise<Answer>): Promise<Answer> => {
  for (;;) {
    const answer = await ask();
    if (answer.status === status) return answer;
  }
};
