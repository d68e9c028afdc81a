import { useQueryClient } from '@tanstack/react-query';
import { api, type Schemas } from '../../../api/client.js';
import { useIsPast } from '../../../shell/use-frame.js';
import { useLocationId } from '../use-location.js';

export type KeptFile = Schemas['KeptFileDto'];

const useFilesAnswer = () => {
  const id = useLocationId();
  return api.useQuery('get', '/v1/locations/{id}/files', { params: { path: { id } } });
};

/** Of the files that the history names, those that are here; undefined while that is not known. */
export const useKeptFiles = (): ReadonlyMap<string, KeptFile> | undefined => {
  const { data } = useFilesAnswer();
  return data === undefined ? undefined : new Map(data.files.map((file) => [file.hash, file]));
};

/** A file comes without an event: nobody else tells that it is here now. */
export const useReadFilesAgain = (): (() => void) => {
  const queries = useQueryClient();
  return () => { void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === '/v1/locations/{id}/files' }); };
};

export const useMayUpload = (): boolean => {
  const { data } = useFilesAnswer();
  return !useIsPast() && data?.mayAdd === true;
};
