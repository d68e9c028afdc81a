import type { components } from '../../api/openapi.js';

/** Who is signed in; `null` for nobody. Throws where the server cannot be reached. */
export const readSession = async (): Promise<components['schemas']['SessionDto'] | null> => {
  const response = await fetch('/v1/sessions/current');
  if (response.ok) return await response.json() as components['schemas']['SessionDto'];
  if (response.status === 401) return null;
  throw new Error(`${response.status}`);
};
