/** What every screen is about, in its address: shared by all of them, so that whoever goes from one to the other keeps it. */
export type Frame = {
  /** An instant: the screens show what was known then, and nothing can be commanded. */
  readonly asOf?: string;
  readonly fiscalYear?: number;
  readonly programme?: string;
  /** Two digits, as the register of regions has it. */
  readonly province?: string;
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;
const PROGRAMME = /^[a-z0-9-]{1,40}$/;

/** Whatever is not sound is left out, as if it had never been there: addresses are typed and pasted by people. */
export const soundFrame = ({ asOf, fiscalYear, programme, province }: Record<string, unknown>): Frame => ({
  ...(typeof asOf === 'string' && INSTANT.test(asOf) && !Number.isNaN(Date.parse(asOf)) ? { asOf } : {}),
  ...(Number.isInteger(Number(fiscalYear)) && Number(fiscalYear) > 2000 && Number(fiscalYear) < 2100 ? { fiscalYear: Number(fiscalYear) } : {}),
  ...(typeof programme === 'string' && PROGRAMME.test(programme) ? { programme } : {}),
  ...(/^\d{2}$/.test(String(province)) ? { province: String(province) } : {}),
});
