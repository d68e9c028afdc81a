import { startProcess } from '../../system/server-process.js';

/** A server for as long as the work takes; then kill -9. */
export const withServer = async <T>(data: string, environment: Record<string, string>, work: (base: string) => Promise<T>): Promise<T> => {
  const server = await startProcess(data, environment);
  return work(server.base).finally(() => server.kill());
};
