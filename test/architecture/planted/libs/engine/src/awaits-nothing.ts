// lint: @typescript-eslint/await-thenable
export const one = async (): Promise<number> => await 1;
