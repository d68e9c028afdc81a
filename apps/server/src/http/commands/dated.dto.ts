import { Moment } from '../fields/index.js';

/** What every command may say besides its own data. */
export class DatedDto {
  @Moment({ optional: true, note: 'When it happened in the field; now, where it is left out. / Kapan terjadi di lapangan; sekarang, bila dikosongkan.' })
  occurredAt?: string;
}
