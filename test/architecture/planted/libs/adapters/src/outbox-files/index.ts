export const outboxFiles = 'outbox-files';
