import { describe, expect, it } from '@jest/globals';
import { givenFor } from '@app/testing';
import type { BulkCommand, RowOutcome } from './commands.js';
import { bulk } from './decider.js';
import type { BulkEvent } from './events.js';
import type { BulkState } from './state.js';

const by = { id: 'korkot-52.71', person: 'p', role: 'korkot', unit: 'Korkot' } as const;
const START: Extract<BulkCommand, { type: 'StartBulk' }>['data'] = { action: { action: 'remind' }, filters: { band: 'overdue' }, position: '1', asked: 'ab12', rows: ['a/RKM', 'b/RKM', 'c/RKM'], by, scope: { regions: ['52.71'] } };
const { rows, ...told } = START;
const started: BulkEvent[] = [{ type: 'BulkStarted', data: { ...told, total: 3 } }, { type: 'BulkRowsFrozen', data: { rows } }];
const outcome = (at: number, how: RowOutcome['outcome'] = 'done'): RowOutcome => ({ at, outcome: how });
const advanced = (round: number, ...outcomes: RowOutcome[]): BulkEvent => ({ type: 'BulkAdvanced', data: { round, outcomes } });
const advance = (round: number, ...outcomes: RowOutcome[]): BulkCommand => ({ type: 'AdvanceBulk', data: { round, outcomes } });
const given = givenFor(bulk, {});
const mine = { account: by.id };

describe('a bulk action', () => {
  it('freezes its rows when it starts, in events of a size that fits', () => {
    given().when({ type: 'StartBulk', data: START }).then(...started);
    given(...started).when({ type: 'StartBulk', data: START }).thenNothing();
    given().when({ type: 'StartBulk', data: { ...START, rows: Array.from({ length: 1_201 }, (_, at) => `x${at}/RKM`) } }).thenTypes('BulkStarted', 'BulkRowsFrozen', 'BulkRowsFrozen', 'BulkRowsFrozen');
  });

  it('counts the outcome of a row once, however often it is told', () => {
    given(...started).when(advance(1, outcome(0), outcome(1, 'refused'))).then(advanced(1, outcome(0), outcome(1, 'refused')));
    given(...started, advanced(1, outcome(0))).when(advance(1, outcome(0), outcome(1))).then(advanced(1, outcome(1)));
    given(...started, advanced(1, outcome(0))).when(advance(1, outcome(0))).thenNothing();
    given(...started).when(advance(2, outcome(0))).thenNothing();
  });

  it('is completed once every row has an outcome', () => {
    given(...started, advanced(1, outcome(0), outcome(1))).when({ type: 'CompleteBulk', data: {} }).thenNothing();
    given(...started, advanced(1, outcome(0), outcome(1), outcome(2))).when({ type: 'CompleteBulk', data: {} }).then({ type: 'BulkCompleted', data: { round: 1 } });
  });

  it('tries again the rows that failed, and no others', () => {
    const over: BulkEvent[] = [...started, advanced(1, outcome(0), outcome(1, 'refused'), outcome(2, 'failed')), { type: 'BulkCompleted', data: { round: 1 } }];
    given(...over).when({ type: 'RetryBulk', data: mine }).then({ type: 'BulkRetried', data: { round: 2, rows: 2 } });
    const again = [...over, { type: 'BulkRetried', data: { round: 2, rows: 2 } } as BulkEvent].reduce<BulkState>(bulk.evolve, bulk.initial);
    expect(again).toMatchObject({ status: 'running', round: 2, left: [1, 2] });
    given(...started).when({ type: 'RetryBulk', data: mine }).thenRefused('bulk.running');
  });

  it('is cancelled by whoever started it, and is still told of rows that were under way just then', () => {
    const cancelled: BulkEvent = { type: 'BulkCancelled', data: { left: 3 } };
    given(...started).when({ type: 'CancelBulk', data: mine }).then(cancelled);
    given(...started).when({ type: 'CancelBulk', data: { account: 'lain' } }).thenRefused('bulk.unknown');
    given(...started, cancelled).when(advance(1, outcome(0))).then(advanced(1, outcome(0)));
    given(...started, advanced(1, outcome(0)), cancelled).when(advance(1, outcome(0))).thenNothing();
    given(...started, cancelled).when(advance(2, outcome(0))).thenNothing();
  });
});
