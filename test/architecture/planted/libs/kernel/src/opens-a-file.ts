// compiler: Cannot find name 'node:fs'
import { readFileSync } from 'node:fs';
export const read = readFileSync;
