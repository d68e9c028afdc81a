import type { Schemas } from '../../api/client.js';
import { both, type Bilingual } from '../../words/bilingual.js';
import { ROLE_NAMES } from '../../words/terms.js';

type Reminder = Pick<Schemas['ReminderItemDto'], 'locationId' | 'names' | 'issuedAt'> & {
  readonly recipients: readonly Pick<Schemas['ReminderItemDto']['recipients'][number], 'recipient' | 'outcome' | 'why' | 'error'>[];
};
type Place = { readonly locationId: string; readonly name: string };
/** One receiver that cannot be reached for one reason, and the reminders that wait for it. */
export type IncidentGroup = { readonly key: string; readonly recipient: Bilingual; readonly why: Bilingual; readonly reminders: number; readonly newestAt: string; readonly places: readonly Place[] };

/** What is missing is one address; that it is missed a hundred times is told once. The one that is missed most comes first. */
export const incidentGroups = (reminders: readonly Reminder[]): readonly IncidentGroup[] => {
  const groups = new Map<string, IncidentGroup>();
  for (const { locationId, names, issuedAt, recipients } of reminders) {
    for (const { recipient, why, error = '' } of recipients.filter(({ outcome }) => outcome !== 'delivered')) {
      const reason = why ?? both(error, error);
      const key = `${recipient} ${reason.id}`;
      const known = groups.get(key) ?? { key, recipient: nameOf(recipient), why: reason, reminders: 0, newestAt: issuedAt, places: [] };
      const isNew = known.places.every((place) => place.locationId !== locationId);
      groups.set(key, {
        ...known, reminders: known.reminders + 1, newestAt: issuedAt > known.newestAt ? issuedAt : known.newestAt,
        places: isNew ? [...known.places, { locationId, name: names.village ?? names.district ?? names.regency ?? locationId }] : known.places,
      });
    }
  }
  return [...groups.values()].toSorted((one, other) => other.reminders - one.reminders || one.key.localeCompare(other.key));
};

/** A role that nobody holds has no name of its own. */
const nameOf = (recipient: string): Bilingual => {
  const [, role] = /^role:(.+)$/.exec(recipient) ?? [];
  return Object.entries(ROLE_NAMES).find(([key]) => key === role)?.[1] ?? both(recipient, recipient);
};
