export const filesystem = 'filesystem';
