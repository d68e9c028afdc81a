import { api } from '../api/client.js';

/** Of what a scope can name: laws and regions, which no transition changes. */
export const useScopeNames = () => {
  const { data: definitions } = api.useQuery('get', '/v1/definitions', {}, { staleTime: Number.POSITIVE_INFINITY });
  const { data: provinces } = api.useQuery('get', '/v1/regions', {}, { staleTime: Number.POSITIVE_INFINITY });
  return { programmes: definitions?.definitions ?? [], provinces: provinces?.regions ?? [] };
};
