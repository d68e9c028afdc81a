export { openSmtpMailer, type SmtpOptions } from './smtp-mailer.js';
