export const eventstoredb = 'eventstoredb';
