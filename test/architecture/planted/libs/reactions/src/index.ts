export const reactions = 'reactions';
