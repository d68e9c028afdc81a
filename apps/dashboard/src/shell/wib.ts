const WIB = '+07:00';
const WIB_MS = 7 * 60 * 60 * 1000;
const TO_MINUTES = 16;

/** What a field for day and hour holds, read as WIB; undefined while it is not filled in. */
export const instantInWib = (input: string): string | undefined => {
  const at = Date.parse(`${input}:00${WIB}`);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString().replace('.000Z', 'Z');
};

/** The other way round. */
export const wibInput = (instant: string): string => new Date(Date.parse(instant) + WIB_MS).toISOString().slice(0, TO_MINUTES);
