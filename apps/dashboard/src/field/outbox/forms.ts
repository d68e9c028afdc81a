import { bodyOf, type Target, type Value, type Values } from '../../screens/location/commands/body-of.js';
import type { Field } from '../../screens/location/commands/fields.js';
import { FORMS as COMMAND_FORMS } from '../../screens/location/commands/forms.js';
import { ask, COMMON, hinted, maybe } from '../../screens/location/commands/labels.js';
import { both, type Bilingual } from '../../words/bilingual.js';
import type { Bodies, Kind } from './report.js';

export type Form = Readonly<Record<string, Field>>;
type Reason = NonNullable<Bodies['acknowledge']['reason']>;

/** The same questions as in the dashboard; a promise is asked for here alone. */
export const FORMS: Readonly<Record<Kind, Form>> = {
  'report-progress': COMMAND_FORMS['report-progress'],
  'report-labour': COMMAND_FORMS['report-labour'],
  'submit-evidence': COMMAND_FORMS['submit-evidence'],
  'acknowledge': {
    stage: COMMON.stage,
    promisedOn: ask('day', 'Dijanjikan selesai pada', 'Promised for'),
    reason: hinted(maybe('choice', 'Alasan', 'Reason'), 'Wajib bila pengingat memintanya.', 'Needed where the reminder asks for it.'),
    note: maybe('prose', 'Catatan', 'Note'),
  },
};

export const REASONS: Readonly<Record<Reason, Bilingual>> = {
  'dokumen-belum-lengkap': both('Dokumen belum lengkap', 'Documents incomplete'),
  'sengketa-lahan': both('Sengketa lahan', 'Land dispute'),
  'cuaca': both('Cuaca', 'Weather'),
  'material': both('Material', 'Materials'),
  'tenaga-kerja': both('Tenaga kerja', 'Labour'),
  'dipa': both('DIPA', 'DIPA'),
  'verifikasi': both('Menunggu verifikasi', 'Awaiting verification'),
  'kahar': both('Keadaan kahar', 'Force majeure'),
  'ksm': both('KSM atau kelompok masyarakat belum siap', 'The community group (KSM) is not ready'),
  'lainnya': both('Lainnya', 'Other'),
};

/** What is sent; `happenedAt` by the clock of the phone. */
export const written = (kind: Kind, values: Values, target: Target | undefined, happenedAt: Date): Bodies[Kind] =>
  // What the fields of a form give is what its command asks for: the forms are checked against it where they are written.
  bodyOf(FORMS[kind], values, target, happenedAt.toISOString()) as unknown as Bodies[Kind];

/** A form as it opens: today for days, the rest empty. */
export const emptyValues = (kind: Kind, today: string): Values => Object.fromEntries(Object.entries(FORMS[kind]).flatMap(([key, field]) => {
  if (field.kind === 'month') return [[key, today.slice(0, 'yyyy-mm'.length)]];
  return field.kind === 'day' ? [[key, today]] : [];
}));

/** A form as it was when it was sent. */
export const valuesIn = (kind: Kind, body: object): Values => Object.fromEntries(
  Object.entries(body).filter(([key]) => key in FORMS[kind]).map(([key, value]): [string, Value] => [key, Array.isArray(value) ? value : String(value)]));
