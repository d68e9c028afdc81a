// lint: Unused eslint-disable directive (no problems were reported from 'no-var').
// eslint-disable-next-line no-var -- there is no var
export const one = 1;
