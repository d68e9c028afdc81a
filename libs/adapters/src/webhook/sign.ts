import { createHmac } from 'node:crypto';
import type { Secret } from '@app/engine';

const ENCODED = 'whsec_';

/** As the Standard Webhooks describe it: whoever shares the secret can tell that it is ours, whole, and of now. */
export const signedHeaders = (id: string, seconds: number, body: string, secret: Secret): Record<string, string> => {
  const text = secret.reveal();
  const key = text.startsWith(ENCODED) ? Buffer.from(text.slice(ENCODED.length), 'base64') : Buffer.from(text, 'utf8');
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` };
};
