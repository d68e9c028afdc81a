import type { Answer } from './client.js';

/** Asks again and again until the answer is as wanted. What never comes is stopped by the test's own time. */
export const untilAnswer = async (isWanted: (answer: Answer) => boolean, ask: () => Promise<Answer>): Promise<Answer> => {
  for (;;) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
  }
};

export const untilStatus = (status: number, ask: () => Promise<Answer>): Promise<Answer> => untilAnswer((answer) => answer.status === status, ask);
