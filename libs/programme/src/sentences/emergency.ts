import { bilingual, type Bilingual } from '@app/kernel';
import type { EmergencyCommand } from '../emergency/commands.js';
import type { EmergencyEvent } from '../emergency/events.js';
import { longDate } from './long-date.js';

type Referenced = { readonly reference: string };

export const EMERGENCY_REFUSALS = {
  'emergency.reference-missing': () => bilingual('Nomor penetapan keadaan darurat belum diisi.', 'The reference of the emergency decree is missing.'),
  'emergency.reason-missing': () => bilingual('Alasan keadaan darurat belum diisi.', 'The reason for the emergency is missing.'),
  'emergency.date-invalid': ({ date }: { readonly date: string }) => bilingual(`Tanggal ${date} tidak ada dalam kalender.`, `The date ${date} is no day of the calendar.`),
  'emergency.unknown': ({ reference }: Referenced) =>
    bilingual(`Keadaan darurat ${reference} tidak pernah ditetapkan.`, `The emergency ${reference} was never declared.`),
  'emergency.already-declared': ({ reference }: Referenced) =>
    bilingual(`Keadaan darurat ${reference} sudah ditetapkan dengan tanggal lain.`, `The emergency ${reference} has already been declared from another date.`),
  'emergency.already-lifted': ({ reference, on }: Referenced & { readonly on: string }) => bilingual(
    `Keadaan darurat ${reference} sudah dicabut pada ${longDate(on).id}.`,
    `The emergency ${reference} was already lifted on ${longDate(on).en}.`,
  ),
  'emergency.lifted-before-start': ({ on, from }: { readonly on: string; readonly from: string }) => bilingual(
    `Pencabutan ${longDate(on).id} mendahului penetapan ${longDate(from).id}.`,
    `Lifting it on ${longDate(on).en} precedes its start on ${longDate(from).en}.`,
  ),
} as const;

export const EMERGENCY_COMMAND_LABELS: { readonly [T in EmergencyCommand['type']]: Bilingual } = {
  DeclareEmergency: bilingual('Tetapkan keadaan darurat', 'Declare an emergency'),
  LiftEmergency: bilingual('Cabut keadaan darurat', 'Lift the emergency'),
};

export const emergencyEventSentence = ({ type, data }: EmergencyEvent): Bilingual => type === 'EmergencyDeclared'
  ? bilingual(
    `Protokol darurat ${data.reference} berlaku sejak ${longDate(data.from).id}: ${data.reason}`,
    `The emergency protocol ${data.reference} is in force from ${longDate(data.from).en}: ${data.reason}`,
  )
  : bilingual(
    `Protokol darurat ${data.reference} dicabut sejak ${longDate(data.on).id}.`,
    `The emergency protocol ${data.reference} was lifted from ${longDate(data.on).en}.`,
  );
