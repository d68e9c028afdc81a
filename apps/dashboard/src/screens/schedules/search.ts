/** What one looks at of a schedule, in its address beside the frame. */
export type ScheduleSearch = {
  readonly part?: Part;
  /** The draft that is open; none: what holds. */
  readonly draft?: number;
};

export const PARTS = ['plan', 'what-if', 'publish', 'revisions', 'calendar'] as const;
export type Part = (typeof PARTS)[number];

export const soundScheduleSearch = ({ part, draft }: Record<string, unknown>): ScheduleSearch => ({
  ...(PARTS.some((one) => one === part) ? { part: part as Part } : {}),
  ...(/^[1-9]\d{0,5}$/.test(String(draft)) ? { draft: Number(draft) } : {}),
});
