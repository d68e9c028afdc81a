import type { Schemas } from '../api/client.js';
import { both, type Bilingual } from './bilingual.js';

/** What became of a reminder, how loud it is, and what became of its letter to one recipient. */
export const STATUS: Readonly<Record<Schemas['ReminderItemDto']['status'], Bilingual>> = { issued: both('terbit', 'issued'), withdrawn: both('dicabut', 'withdrawn'), delivered: both('terkirim', 'delivered'), failed: both('gagal terkirim', 'not delivered') };
export const TONES: Readonly<Record<Schemas['ReminderItemDto']['tone'], Bilingual>> = { info: both('pemberitahuan', 'notice'), warning: both('peringatan', 'warning'), red: both('merah', 'red'), critical: both('kritis', 'critical') };
export const OUTCOMES: Readonly<Record<Schemas['ReminderRecipientDto']['outcome'], Bilingual>> = { delivered: both('terkirim', 'delivered'), failing: both('dicoba lagi', 'being tried again'), failed: both('gagal', 'failed') };
