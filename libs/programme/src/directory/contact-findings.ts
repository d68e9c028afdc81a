import { parsePlainDate, ROLES, type Unmet } from '@app/kernel';
import { DIRECTORY_REFUSALS } from '../sentences/directory.js';
import { refusal } from '../sentences/refusal.js';
import type { Contact } from './contact.js';
import type { DirectoryFacts } from './state.js';

/** `field`: where a list has a column, that one is at fault. */
export type ContactFinding = { readonly field: keyof Contact | 'secret'; readonly unmet: Unmet };

const unmet = refusal(DIRECTORY_REFUSALS);

const KEY = /^[a-z][a-z0-9.-]{1,58}[a-z0-9]$/;
const PROGRAMME = /^[a-z][a-z0-9-]{1,39}$/;
const LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]{1,120}$/u;
const MAIL = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,63}$/;
/** Whether such a host may be called is judged again, with its addresses, whenever it is. */
const WEBHOOK = /^https:\/\/[A-Za-z0-9.-]{1,253}(?::443)?(?:\/[\x21-\x7e]{0,1000})?$/;
const SECRET = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Everything that keeps a contact from being one. */
export const contactFindings = (contact: Contact, { isRegion }: DirectoryFacts): readonly ContactFinding[] => {
  const { contact: key, role, unit, region, programmes, language, mail, webhook, validFrom, validUntil } = contact;
  const findings: ContactFinding[] = [];
  const find = (wrong: boolean, field: ContactFinding['field'], finding: () => Unmet): void => { if (wrong) findings.push({ field, unmet: finding() }); };
  find(!KEY.test(key), 'contact', () => unmet('contact.key-invalid', { contact: key }));
  find(!ROLES.includes(role), 'role', () => unmet('contact.role-unknown', { role }));
  find(!LINE.test(unit) || unit.trim() === '', 'unit', () => unmet('contact.unit-invalid'));
  find(region !== '' && !isRegion(region), 'region', () => unmet('contact.region-unknown', { region }));
  find(programmes?.some((programme) => !PROGRAMME.test(programme)) ?? false, 'programmes', () => unmet('contact.programme-invalid', { programmes: programmes?.join(', ') ?? '' }));
  find(language !== 'id' && language !== 'en', 'language', () => unmet('contact.language-unknown', { language }));
  find(mail === undefined && webhook === undefined, 'mail', () => unmet('contact.unreachable'));
  find(mail !== undefined && !MAIL.test(mail), 'mail', () => unmet('contact.mail-invalid'));
  find(webhook !== undefined && !WEBHOOK.test(webhook.url), 'webhook', () => unmet('contact.webhook-invalid'));
  find(webhook !== undefined && !SECRET.test(webhook.secret), 'secret', () => unmet('contact.secret-invalid'));
  find(parsePlainDate(validFrom) === undefined, 'validFrom', () => unmet('contact.day-invalid', { day: validFrom }));
  find(validUntil !== undefined && parsePlainDate(validUntil) === undefined, 'validUntil', () => unmet('contact.day-invalid', { day: validUntil ?? '' }));
  find(validUntil !== undefined && validUntil < validFrom, 'validUntil', () => unmet('contact.ends-before-it-begins', { contact: key, from: validFrom }));
  return findings;
};
