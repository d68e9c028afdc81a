// lint: prefer-const
let revision = 1;
export const next = revision + 1;
