// lint: house/no-silent-disable
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const accept = (value: any): unknown => value;
