const LEVELS: Readonly<Record<number, string>> = { 40: 'perhatian/warning ', 50: 'kesalahan/error ', 60: 'gawat/fatal ' };

/** A log record as one line for a person: the time, what is wrong with it if anything, and what it says. */
export const onOneLine = (json: string): string => {
  const { level, time, msg, context, hostname: _, pid: __, ...rest } = JSON.parse(json) as Record<string, unknown>;
  const details = Object.entries(rest).map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const said = [typeof context === 'string' ? `[${context}]` : undefined, msg, ...details].filter((part) => part !== undefined);
  return `${clock(time)} ${LEVELS[Number(level)] ?? ''}${said.join(' ')}\n`;
};

const clock = (time: unknown): string => new Date(Number(time)).toTimeString().slice(0, 8);
