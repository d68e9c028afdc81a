import type { Schemas } from '../../api/client.js';

/** How a row of theirs and one of ours compare. */
export type Verdict = Schemas['ComparedRowDto']['verdict'];
