// compiler: Cannot find name 'setTimeout'
export const timer = setTimeout(() => undefined, 1);
