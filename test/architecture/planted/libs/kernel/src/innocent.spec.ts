export const now = async (): Promise<Date> => new Date();
