/** For files that come with the application: while a process runs they stay as they are, and reading them costs a good part of its start. */
export const readOnce = <T>(read: () => T): (() => T) => {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: read() }).value;
};
