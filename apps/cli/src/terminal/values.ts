import { parseInstant, ROLES, type Instant, type Role } from '@app/kernel';
import { misused } from './complaint.js';

export const asRole = (text: string): Role => {
  const role = ROLES.find((one) => one === text);
  if (role === undefined) throw misused(`Peran ${text} tidak ada. Yang ada: ${ROLES.join(', ')}.`, `There is no role ${text}. There are: ${ROLES.join(', ')}.`);
  return role;
};

export const asInstant = (option: string, text: string): Instant => {
  const at = parseInstant(text);
  if (at === undefined) throw misused(`${option} harus waktu ISO 8601 dengan zona, misalnya 2021-06-30T23:59:59+08:00.`, `${option} must be an ISO 8601 instant with a zone, such as 2021-06-30T23:59:59+08:00.`);
  return at;
};

export const asWholeNumber = (option: string, text: string, least = 0): number => {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number < least) {
    throw misused(`${option} harus bilangan bulat mulai dari ${least}.`, `${option} must be a whole number from ${least} on.`);
  }
  return number;
};
