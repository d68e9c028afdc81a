export { openWebhooks, type WebhookOptions } from './open-webhooks.js';
