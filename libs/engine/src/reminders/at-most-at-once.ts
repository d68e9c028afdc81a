/** Does the work for each, so many at a time; fails with the first that fails. */
export const atMostAtOnce = async <T>(most: number, items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> => {
  const left = [...items][Symbol.iterator]();
  await Promise.all(Array.from({ length: most }, async () => {
    for (const item of left) await work(item);
  }));
};
