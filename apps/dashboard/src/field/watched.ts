/** A value that several parts of the page look at. */
export type Watched<T> = {
  readonly now: () => T;
  readonly become: (next: T) => void;
  readonly watch: (look: () => void) => () => void;
};

export const watched = <T>(first: T): Watched<T> => {
  let value = first;
  const looking = new Set<() => void>();
  return {
    now: () => value,
    become: (next) => {
      value = next;
      looking.forEach((look) => { look(); });
    },
    watch: (look) => {
      looking.add(look);
      return () => { looking.delete(look); };
    },
  };
};
