/** What one looks at on the page of a location, in its address beside the frame. */
export type LocationSearch = {
  readonly tab?: Tab;
  /** The clock of the field: only what had happened by then. */
  readonly validAt?: string;
  /** Of the events in the timeline. */
  readonly kind?: string;
  /** The command whose form is open. */
  readonly command?: string;
  /** Everything on one page, as it is printed. */
  readonly dossier?: true;
};

export const TABS = ['timeline', 'evidence', 'money', 'works', 'labour', 'deadlines', 'reminders', 'findings'] as const;
export type Tab = (typeof TABS)[number];

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;
const KEY = /^[a-z-]{3,40}$/;

export const soundLocationSearch = ({ tab, validAt, kind, command, dossier }: Record<string, unknown>): LocationSearch => ({
  ...(isTab(tab) ? { tab } : {}),
  ...(typeof validAt === 'string' && INSTANT.test(validAt) && !Number.isNaN(Date.parse(validAt)) ? { validAt } : {}),
  ...(isKey(kind) ? { kind } : {}),
  ...(isKey(command) ? { command } : {}),
  ...(String(dossier) === 'true' ? { dossier: true } : {}),
});

const isTab = (text: unknown): text is Tab => TABS.some((tab) => tab === text);
const isKey = (text: unknown): text is string => typeof text === 'string' && KEY.test(text);
