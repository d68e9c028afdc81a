import { accept, bilingual, refuse, type Decider, type Unmet } from '@app/kernel';
import type { ViewCommand } from './commands.js';
import { VIEW_EVENT_SHAPES, type ViewEvent } from './events.js';

export type ViewState = { readonly status: 'none' } | { readonly status: 'kept' | 'removed'; readonly name: string; readonly account: string };

/** `others`: how many the same account keeps. */
export type ViewFacts = { readonly others: number };

/** More than anybody finds their way in. */
const MOST_VIEWS = 50;

/** `View-<uuid>`: a saved question, of whoever kept it. */
export const view: Decider<ViewCommand, ViewState, ViewEvent, ViewFacts> = {
  category: 'View',
  initial: { status: 'none' },
  events: VIEW_EVENT_SHAPES,

  decide: (command, state, { others }) => {
    if (command.type === 'KeepView') {
      if (state.status !== 'none') return accept();
      return others < MOST_VIEWS ? accept({ type: 'ViewKept', data: command.data }) : refuse(TOO_MANY);
    }
    if (state.status === 'none') return refuse(UNKNOWN);
    if (state.account !== command.data.account) return refuse(NOT_YOURS);
    if (state.status === 'removed') return accept();
    if (command.type === 'RemoveView') return accept({ type: 'ViewRemoved', data: {} });
    return state.name === command.data.name ? accept() : accept({ type: 'ViewRenamed', data: { name: command.data.name } });
  },

  evolve: (state, event) => {
    if (event.type === 'ViewKept') return { status: 'kept', name: event.data.name, account: event.data.account };
    if (state.status === 'none') return state;
    return event.type === 'ViewRenamed' ? { ...state, name: event.data.name } : { ...state, status: 'removed' };
  },
};

const TOO_MANY: Unmet = { code: 'view.too-many', sentence: bilingual(`Satu akun dapat menyimpan paling banyak ${MOST_VIEWS} tampilan; hapus salah satu lebih dahulu.`, `One account can keep at most ${MOST_VIEWS} views; remove one of them first.`) };
const UNKNOWN: Unmet = { code: 'view.unknown', sentence: bilingual('Tampilan tersimpan ini tidak ada.', 'There is no such saved view.') };
const NOT_YOURS: Unmet = { code: 'view.not-yours', sentence: bilingual('Tampilan ini hanya dapat diubah oleh yang menyimpannya.', 'Only whoever saved this view may change it.') };
