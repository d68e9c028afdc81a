import type { Chance } from '@app/engine';
import type { Answer, Client } from '../../e2e/client.js';
import { designationOf } from '../../e2e/places.js';
import { PROGRAMMES, type Place } from './areas.js';

/** Something the centre does; its key makes it the same deed in both worlds where it is done in both. */
export type Deed = (centre: Client) => Promise<Answer>;

const FURTHER = ['assign-officer', 'raise-finding', 'suspend'] as const;
type Further = (typeof FURTHER)[number];

/** A piece of life: how much it leaves in the journal depends on its steps, not on where they take place. */
export type Steps = { readonly programme: string; readonly further: readonly Further[]; readonly dipa: boolean };

export const stepsOf = (chance: Chance): Steps =>
  ({ programme: chance.pick(PROGRAMMES), further: FURTHER.slice(0, chance.between(0, FURTHER.length)), dipa: chance.happens(0.3) });

export const idOf = ({ region, programme }: Place): string => `${programme}-2021-${region}`;

const bodyOf = (command: Further, name: string): object => {
  switch (command) {
    case 'assign-officer': return { role: 'ppk', account: `ppk-${name}`, unit: `PPK ${name}` };
    case 'raise-finding': return { raisedBy: 'bpkp', reference: `LHP-${name}`, blocking: true, summary: `Temuan ${name}` };
    case 'suspend': return { reasonClass: 'bencana', reason: `Banjir ${name}`, from: '2021-03-01', until: '2021-03-20', files: [{ hash: 'a'.repeat(64), bytes: 1, name: 'foto.jpg' }] };
  }
};

/** The steps, lived at a place, under a name and with an amount of its own. */
export const livedAt = (place: Place, { further, dipa }: Omit<Steps, 'programme'>, name: string, amount: number): readonly Deed[] => {
  const id = idOf(place);
  const satker = `dinas-${name}-${place.region.slice(0, 2)}`;
  return [
    (centre) => centre.command(id, 'designate-location', { ...designationOf(place.region, place.programme), amount }, { key: `${name}-designation` }),
    ...further.map((command): Deed => (centre) => centre.command(id, command, bodyOf(command, name), { key: `${name}-${command}` })),
    ...(dipa ? [(centre: Client) => centre.post(`/v1/budgets/${satker}/2021/commands/record-dipa`, { number: `DIPA-${name}`, date: '2021-01-04', amount }, { 'idempotency-key': `${name}-dipa` })] : []),
  ];
};
