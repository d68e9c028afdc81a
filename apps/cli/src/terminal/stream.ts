/** Where words go: a terminal, a file or a pipe. */
export type Stream = Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean };
