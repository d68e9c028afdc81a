// lint: @typescript-eslint/no-misused-promises
const ready = async (): Promise<boolean> => true;
export const state = (): string => (ready() ? 'ready' : 'waiting');
