// lint: house/no-async
export const soon = async (): Promise<number> => 1;
