import { userInfo } from 'node:os';
import type { Actor } from '@app/kernel';

/** Whoever is signed in on this machine: the record says by whose hand it was done. */
export const operatorHere = (): Actor => ({ id: 'tahapan-cli', person: userInfo().username, role: 'operator', unit: 'Tahapan' });
