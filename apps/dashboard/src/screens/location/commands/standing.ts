import type { Schemas } from '../../../api/client.js';

/** Whether a command may be sent now, and what is missing. */
export type Standing = Schemas['CommandStandingDto'];
