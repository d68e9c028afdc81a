import { randomUUID } from 'node:crypto';
import { v5 as uuidV5 } from 'uuid';

const NAMESPACE = '7c0a2f4e-5d0b-4c62-9a55-3b1e6f2d8c41';

/** The id of what is begun: under the same key of the same account always the same, so that a repeat begins nothing more. */
export const idUnderKey = (account: string, key: string | undefined): string => (key === undefined ? randomUUID() : uuidV5(JSON.stringify([account, key]), NAMESPACE));
