// compiler: Cannot find name 'process'
export const id = process.pid;
