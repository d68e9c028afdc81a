import { useHistory, useMoments, type HistoryEntry } from '../use-location.js';
import { toldBy } from './recorded-files.js';

/** What the history tells at the moment that is looked at; nothing until it was read. */
export const useToldHistory = (): readonly HistoryEntry[] => toldBy(useHistory().data?.history ?? [], useMoments());
