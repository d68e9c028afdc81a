// lint: house/no-throw
export const give = (): never => {
  throw new Error('no');
};
