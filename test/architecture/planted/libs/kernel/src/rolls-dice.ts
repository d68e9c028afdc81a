// lint: house/no-random
export const dice = (): number => Math.random();
