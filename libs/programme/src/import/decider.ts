import { accept, refuse, type Decider, type Decision } from '@app/kernel';
import { IMPORT_REFUSALS } from '../sentences/import.js';
import { refusal } from '../sentences/refusal.js';
import type { ImportCommand, ImportTally } from './commands.js';
import { IMPORT_EVENT_SHAPES, type ImportEvent } from './events.js';
import type { ImportState } from './state.js';

const NOTHING: ImportTally = { created: 0, unchanged: 0, refused: 0 };

const unmet = refusal(IMPORT_REFUSALS);

const decide = (command: ImportCommand, state: ImportState): Decision<ImportEvent> => {
  if (command.type === 'StartImport') {
    return state.status === 'unknown' ? accept({ type: 'ImportStarted', data: command.data }) : accept();
  }
  if (state.status === 'unknown') return refuse(unmet('import.unknown'));
  if (command.type === 'AdvanceImport') {
    if (command.data.through <= state.through) return accept(); // another run came further
    if (command.data.through > state.rows) return refuse(unmet('import.too-far', { rows: state.rows }));
    return accept({ type: 'ImportAdvanced', data: command.data });
  }
  if (state.status === 'completed') return accept();
  if (state.through < state.rows) return refuse(unmet('import.unfinished', { left: state.rows - state.through }));
  return accept({ type: 'ImportCompleted', data: state.tally });
};

/** The reading of one list: the same list is the same import, so an interrupted one goes on where it stopped. */
export const skImport: Decider<ImportCommand, ImportState, ImportEvent, Readonly<Record<never, never>>> = {
  category: 'Import',
  initial: { status: 'unknown' },
  events: IMPORT_EVENT_SHAPES,
  decide,

  evolve: (state, event) => {
    if (event.type === 'ImportStarted') return { status: 'running', ...event.data, through: 0, tally: NOTHING };
    if (state.status === 'unknown') return state;
    if (event.type === 'ImportCompleted') return { ...state, status: 'completed' };
    const { through, tally } = event.data;
    return { ...state, through, tally };
  },
};
