/** The stories that come with the application. `country`: Mataram 2021, and an invented year of the whole country up to now. */
export const SAMPLES = ['mataram', 'country'] as const;
export type Sample = (typeof SAMPLES)[number];

export const isSample = (name: string): name is Sample => (SAMPLES as readonly string[]).includes(name);
