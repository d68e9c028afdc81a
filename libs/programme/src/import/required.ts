import { REQUIRED_FIELDS } from '../designation/read-sk-row.js';
import type { ImportKind } from './kinds.js';
import { REPORT_FORMS } from './report-forms.js';

/** What every row of a kind of list must tell, in a column or by a default. */
export const REQUIRED_OF_KIND: Readonly<Record<ImportKind, readonly string[]>> = {
  designation: REQUIRED_FIELDS,
  progress: ['locationId', ...REPORT_FORMS.progress.required],
  labour: ['locationId', ...REPORT_FORMS.labour.required],
};
