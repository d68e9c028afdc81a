export const bullmq = 'bullmq';
