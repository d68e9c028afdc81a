/** Moments between which something could be lost or doubled. A proof lets the process die at each of them. */
export const KILL_POINTS = [
  'http-received', 'validated', 'loaded', 'before-append', 'after-append-before-answer', 'after-answer',
  'projection-open', 'projection-before-commit', 'projection-after-commit', 'rebuild-before-swap', 'rebuild-after-swap',
  'import-mid-batch', 'backup-mid-copy',
  'dispatch-before-claim', 'dispatch-after-claim', 'dispatch-after-send-before-recorded',
] as const;
export type KillPoint = (typeof KILL_POINTS)[number];

/** `times`: at which passing of the point, counted from 1. */
export type ArmedKillPoint = { readonly point: KillPoint; readonly times: number };

let armed: KillPoint | undefined;
let left = 0;

export const armKillPoint = (kill: ArmedKillPoint | undefined): void => {
  armed = kill?.point;
  left = kill?.times ?? 0;
};

/** Nothing, unless this very point is armed: then the process is gone as if the power had failed, with nothing flushed. */
export const killPoint = (point: KillPoint): void => {
  if (armed !== point) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
};

/** `before-append:12`; undefined where it names no point. */
export const parseKillPoint = (text: string): ArmedKillPoint | undefined => {
  const [name, times = '1'] = text.split(':');
  const point = KILL_POINTS.find((known) => known === name);
  return point === undefined || !/^[1-9]\d{0,6}$/.test(times) ? undefined : { point, times: Number(times) };
};
