import { describe, it } from '@jest/globals';
import { givenFor } from '@app/testing';
import { view } from './decider.js';
import type { ViewEvent } from './events.js';

const CONTENT = { name: 'Terlambat di Mataram', filters: { band: 'overdue' }, shared: true, account: 'korkot-52.71', unit: 'Korkot Mataram' };
const kept: ViewEvent = { type: 'ViewKept', data: CONTENT };
const removed: ViewEvent = { type: 'ViewRemoved', data: {} };
const given = givenFor(view, { others: 49 });
const mine = { account: CONTENT.account };

describe('a saved view', () => {
  it('is kept once', () => {
    given().when({ type: 'KeepView', data: CONTENT }).then(kept);
    given(kept).when({ type: 'KeepView', data: { ...CONTENT, name: 'Lain' } }).thenNothing();
  });

  it('is one of fifty of an account at most', () => {
    const full = givenFor(view, { others: 50 });
    full().when({ type: 'KeepView', data: CONTENT }).thenRefused('view.too-many');
    full(kept).when({ type: 'KeepView', data: CONTENT }).thenNothing();
    full(kept).when({ type: 'RemoveView', data: mine }).then(removed);
  });

  it('is renamed and removed by whoever kept it, and by nobody else', () => {
    given(kept).when({ type: 'RenameView', data: { ...mine, name: 'Baru' } }).then({ type: 'ViewRenamed', data: { name: 'Baru' } });
    given(kept).when({ type: 'RenameView', data: { ...mine, name: CONTENT.name } }).thenNothing();
    given(kept).when({ type: 'RemoveView', data: mine }).then(removed);
    given(kept).when({ type: 'RenameView', data: { account: 'lain', name: 'Baru' } }).thenRefused('view.not-yours');
    given(kept).when({ type: 'RemoveView', data: { account: 'lain' } }).thenRefused('view.not-yours');
    given().when({ type: 'RemoveView', data: mine }).thenRefused('view.unknown');
  });

  it('stays removed', () => {
    given(kept, removed).when({ type: 'RemoveView', data: mine }).thenNothing();
    given(kept, removed).when({ type: 'RenameView', data: { ...mine, name: 'Baru' } }).thenNothing();
  });
});
