export { sqliteBackups } from './sqlite-backups.js';
export type { JournalFiles } from './restore-journal.js';
