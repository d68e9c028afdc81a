/** One method of a class is another, as long as the work takes. */
export const withMethod = async <C extends object, Name extends keyof C, T>(prototype: C, name: Name, other: (own: C[Name]) => C[Name], work: () => Promise<T>): Promise<T> => {
  const own = prototype[name];
  prototype[name] = other(own);
  try {
    return await work();
  } finally {
    prototype[name] = own;
  }
};
