import { describe, expect, it } from '@jest/globals';
import { fold } from '@app/kernel';
import fc from 'fast-check';
import type { ScheduleCommand, ScheduleFollowUp } from './commands.js';
import { schedule } from './decider.js';
import type { ScheduleEvent } from './events.js';
import { CONTENT, due, FACTS, fixed } from './ground.fixture.js';
import { newestRevision } from './state.js';

type Asked = ScheduleCommand | ScheduleFollowUp;

const LATER = { ...CONTENT, targets: [due('CONTRACT', fixed('2021-05-19'))] };
const LETTER = { reason: 'Penyesuaian', reference: 'SE-1' };

const drafted = (draft: number, basedOn: number, content = CONTENT): ScheduleEvent => ({ type: 'ScheduleDrafted', data: { draft, content, note: 'Rancangan', basedOn } });
const discarded = (draft: number): ScheduleEvent => ({ type: 'ScheduleDraftDiscarded', data: { draft, reason: 'Keliru' } });
const published = (revision: number, draft: number, content = CONTENT): ScheduleEvent =>
  ({ type: 'SchedulePublished', data: { revision, draft, content, ...LETTER, publishedOn: FACTS.today } });
const concluded = (revision: number, calendarVersion: number): ScheduleEvent =>
  ({ type: 'RevisionConcluded', data: { revision, calendarVersion, locations: 5, rescheduled: 3 } });

const draft = (content = CONTENT, note = 'Rancangan'): Asked => ({ type: 'DraftSchedule', data: { content, note } });
const discard = (number: number, reason = 'Keliru'): Asked => ({ type: 'DiscardDraft', data: { draft: number, reason } });
const publish = (number: number, change: object = {}): Asked => ({ type: 'PublishSchedule', data: { draft: number, ...LETTER, ...change } });
const conclude = (revision: number, calendarVersion = 1): Asked => ({ type: 'ConcludeRevision', data: { revision, calendarVersion, locations: 5, rescheduled: 3 } });

const given = (...events: readonly ScheduleEvent[]) => ({
  when: (command: Asked, facts = FACTS) => schedule.decide(command, fold(schedule.evolve, schedule.initial, events), facts),
});
const then = (...events: readonly ScheduleEvent[]) => ({ accepted: true, events });
const refused = (...codes: readonly string[]) => ({ accepted: false, unmet: codes.map((code) => ({ code })) });

const FIRST = [drafted(1, -1), published(0, 1)];
const SECOND = [...FIRST, drafted(2, 0, LATER), published(1, 2, LATER)];

describe('the Jadwal Nasional', () => {
  it('is drafted, and its drafts are numbered from 1', () => {
    expect(given().when(draft())).toEqual(then(drafted(1, -1)));
    expect(given(drafted(1, -1), discarded(1)).when(draft())).toEqual(then(drafted(2, -1)));
  });

  it('is published from a draft as revision 0, and counted on from there', () => {
    expect(given(drafted(1, -1)).when(publish(1))).toEqual(then(published(0, 1)));
    expect(given(...FIRST, drafted(2, 0, LATER)).when(publish(2))).toEqual(then(published(1, 2, LATER)));
  });

  it('keeps what was looked at before it was published', () => {
    expect(given(drafted(1, -1)).when(publish(1, { whatIf: 'abc' }))).toMatchObject({ events: [{ data: { whatIf: 'abc' } }] });
  });

  it('publishes no draft that was made from an older revision', () => {
    expect(given(drafted(1, -1), drafted(2, -1, LATER), published(0, 1)).when(publish(2))).toMatchObject(refused('draft.outdated'));
  });

  it('publishes the same draft once', () => {
    expect(given(...FIRST).when(publish(1))).toEqual(then());
    expect(given(...SECOND).when(publish(1))).toMatchObject(refused('draft.closed'));
  });

  it.each<readonly [string, readonly ScheduleEvent[], Asked, string]>([
    ['publishes no draft that does not exist', [], publish(1), 'draft.unknown'],
    ['publishes no discarded draft', [drafted(1, -1), discarded(1)], publish(1), 'draft.closed'],
    ['publishes nothing without a reason', [drafted(1, -1)], publish(1, { reason: ' ' }), 'publication.reason-missing'],
    ['publishes nothing without a reference', [drafted(1, -1)], publish(1, { reference: '' }), 'publication.reference-missing'],
    ['drafts nothing without a note', [], draft(CONTENT, ' '), 'draft.note-missing'],
    ['discards no draft that does not exist', [], discard(1), 'draft.unknown'],
    ['discards no draft twice', [drafted(1, -1), discarded(1)], discard(1), 'draft.closed'],
    ['discards nothing without a reason', [drafted(1, -1)], discard(1, ''), 'draft.reason-missing'],
    ['concludes no revision that was never published', FIRST, conclude(1), 'revision.unknown'],
    ['concludes no revision that a newer one replaced', SECOND, conclude(0), 'revision.superseded'],
  ])('%s', (_, events, command, code) => {
    expect(given(...events).when(command)).toMatchObject(refused(code));
  });

  it('drafts nothing that the linter finds fault with', () => {
    expect(given().when(draft({ ...CONTENT, targets: [due('CONTRACT', fixed('2021-04-31'))] }))).toMatchObject(refused('date.impossible'));
  });

  it('publishes no draft that a newer calendar has put on a day off', () => {
    const off = { date: '2021-05-12' as never, name: { id: 'Libur', en: 'Day off' }, kind: 'libur-nasional' as const };
    const calendar = { version: 2, publications: FACTS.calendar.publications.map((one) => ({ ...one, days: [...one.days, off] })) };
    expect(given(drafted(1, -1)).when(publish(1), { ...FACTS, calendar })).toMatchObject(refused('date.day-off'));
  });

  it('needs a programme', () => {
    expect(given().when(draft(), { ...FACTS, definition: undefined })).toMatchObject(refused('schedule.definition-unknown'));
  });

  it('is concluded once for each calendar it was counted by', () => {
    expect(given(...FIRST).when(conclude(0))).toEqual(then(concluded(0, 1)));
    expect(given(...FIRST, concluded(0, 1)).when(conclude(0))).toEqual(then());
    expect(given(...FIRST, concluded(0, 1)).when(conclude(0, 2))).toEqual(then(concluded(0, 2)));
    expect(given(...FIRST, concluded(0, 2)).when(conclude(0, 1))).toEqual(then());
  });
});

const anyCommand = fc.oneof<fc.Arbitrary<Asked>[]>(
  fc.constantFrom(draft(), draft(LATER), draft({ ...CONTENT, targets: [] })),
  fc.nat(5).map((number) => discard(number)),
  fc.nat(5).map((number) => publish(number)),
  fc.tuple(fc.nat(4), fc.nat(3)).map(([revision, calendarVersion]) => conclude(revision, calendarVersion)),
);

describe('whatever is asked of a schedule, in whatever order', () => {
  it('its revisions follow each other without a gap, each from a draft of the one before, and concluded revisions stay so', () => {
    fc.assert(fc.property(fc.array(anyCommand, { maxLength: 30 }), (commands) => {
      let events: readonly ScheduleEvent[] = [];
      for (const command of commands) {
        const decision = given(...events).when(command);
        if (decision.accepted) events = [...events, ...decision.events];
      }
      const state = fold(schedule.evolve, schedule.initial, events);
      expect(state.revisions.map(({ revision }) => revision)).toEqual(state.revisions.map((_, index) => index));
      const bases = new Map(events.flatMap((event) => (event.type === 'ScheduleDrafted' ? [[event.data.draft, event.data.basedOn] as const] : [])));
      for (const { revision, draft: from } of state.revisions) expect(bases.get(from)).toBe(revision - 1);
      const newest = newestRevision(state);
      if (newest !== undefined) expect(given(...events).when(publish(newest.draft))).toEqual(then());
    }));
  });
});
