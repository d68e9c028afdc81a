import { describe, expect, it } from '@jest/globals';
import { answerStandings } from './answer-standings.js';
import { after, completed, due, factsAt, issuedReminder, locationAfter, morning } from './chase.fixture.js';
import type { ChaseEvent } from './events.js';

const running = [due('RKM', 1, '2021-01-04', '2021-04-30')];

const standing = (events: readonly ChaseEvent[], location = running) =>
  Object.fromEntries(answerStandings(after(...events), factsAt(morning('2021-05-03'), locationAfter(...location))).map(({ command, allowed, targets }) =>
    [command, [allowed, ...targets.flatMap(({ stage, unmet }) => [stage, ...unmet.map(({ code }) => code)])]]));

describe('what may be answered to reminders', () => {
  it('is told for every stage whose deadline runs, with what is missing', () => {
    expect(standing([])).toEqual({ AcknowledgeReminder: [false, 'RKM', 'reminder.none'], SnoozeReminders: [true, 'RKM'] });
    expect(standing([issuedReminder('RKM', 1, 'H-3')])).toEqual({ AcknowledgeReminder: [true, 'RKM'], SnoozeReminders: [true, 'RKM'] });
  });

  it('is no delay once the tone is stern', () => {
    expect(standing([issuedReminder('RKM', 1, 'H+1', { tone: 'red' })])).toEqual({ AcknowledgeReminder: [true, 'RKM'], SnoozeReminders: [false, 'RKM', 'snooze.too-late'] });
  });

  it('is nothing for a stage that is done, and only what the deadline of today was called to mind for', () => {
    expect(standing([issuedReminder('RKM', 1, 'H-3')], [...running, completed('RKM', '2021-05-02')])).toEqual({ AcknowledgeReminder: [false], SnoozeReminders: [false] });
    const moved = standing([issuedReminder('RKM', 1, 'H-3')], [...running, due('RKM', 2, '2021-05-01', '2021-06-01')]);
    expect(moved['AcknowledgeReminder']).toEqual([false, 'RKM', 'reminder.none']);
  });
});
