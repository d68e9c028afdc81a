import type { components } from '../../api/openapi.js';

export type Session = components['schemas']['SessionDto'];

/** Who is signed in; `null` for nobody. Throws where the server cannot be reached. */
export const readSession = async (): Promise<Session | null> => {
  const response = await fetch('/v1/sessions/current');
  if (response.ok) return await response.json() as Session;
  if (response.status === 401) return null;
  throw new Error(`${response.status}`);
};
