import type { Mailer } from '@app/engine';
import type { SmtpOptions } from './smtp-mailer.js';

export type { SmtpOptions } from './smtp-mailer.js';

/** Only who asks for it loads the library of mail. */
export const openSmtpMailer = async (options: SmtpOptions): Promise<Mailer> => (await import('./smtp-mailer.js')).openSmtpMailer(options);
