// lint: @typescript-eslint/no-floating-promises
const work = async (): Promise<void> => undefined;
export const start = (): void => {
  work();
};
