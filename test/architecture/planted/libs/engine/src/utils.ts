// lint: house/no-junk-drawer
export const pair = [1, 2];
