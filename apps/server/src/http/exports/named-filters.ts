import type { AskedFilters } from '@app/engine';
import type { PreviewLocationsExportDto } from '../schedules/preview-pages.dto.js';
import type { DeadlineExportDto, HistoryExportDto, LocationExportDto, MessageExportDto, ReminderExportDto, TransitionExportDto } from './exports.dto.js';

type Asked = LocationExportDto & HistoryExportDto & DeadlineExportDto & ReminderExportDto & MessageExportDto & TransitionExportDto & PreviewLocationsExportDto;
type Named<Filter extends keyof AskedFilters> = Filter;

/** What any list may be asked by. A filter for which sheets have no words does not compile. */
export type NamedFilters = { readonly [F in Named<keyof Asked>]?: unknown };
