const LEVELS: Readonly<Record<number, string>> = { 40: 'perhatian/warning', 50: 'kesalahan/error', 60: 'gawat/fatal' };

type Line = {
  readonly level: number;
  readonly time: number;
  readonly msg?: string;
  readonly context?: string;
  readonly req?: { readonly method: string; readonly path: string };
  readonly res?: { readonly status: number };
  readonly responseTime?: number;
};

/** A log record as one line for a person: the time, what is wrong with it if anything, and what it says. */
export const onOneLine = (json: string): string => {
  const { level, time, msg, context, req, res, responseTime, ...rest } = JSON.parse(json) as Line;
  const said = req === undefined ? msg : `${req.method} ${req.path}: ${res?.status} (${responseTime} ms)`;
  const details = Object.entries(rest).map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const parts = [new Date(time).toTimeString().slice(0, 8), LEVELS[level], context && `[${context}]`, said, ...details];
  return `${parts.filter((part) => part !== undefined).join(' ')}\n`;
};
