const FAILED = /sync\(\d+<([^>]*)>\)\s+= -1 EIO .*\(INJECTED\)/;
const SUCCESS = /writev?\(.*"HTTP\/1\.1 200/;

export type AfterFailure = { readonly file: string | undefined; readonly successes: number };

/** Which file it was whose sync failed, and how often the process answered with success from then on. */
export const afterFailedSync = (trace: string, folder: string): AfterFailure => {
  const lines = trace.split('\n');
  const at = lines.findIndex((line) => FAILED.test(line));
  if (at < 0) return { file: undefined, successes: 0 };
  const path = FAILED.exec(lines[at] ?? '')?.[1] ?? '';
  return { file: path.startsWith(folder) ? path.slice(folder.length + 1) || 'folder' : 'elsewhere', successes: lines.slice(at).filter((line) => SUCCESS.test(line)).length };
};
