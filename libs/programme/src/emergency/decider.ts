import { accept, parsePlainDate, refuse, type Decider, type Decision, type Unmet } from '@app/kernel';
import { decided } from '../decided.js';
import { EMERGENCY_REFUSALS } from '../sentences/emergency.js';
import { refusal } from '../sentences/refusal.js';
import type { EmergencyCommand } from './commands.js';
import { EMERGENCY_EVENT_SHAPES, type EmergencyEvent } from './events.js';
import type { EmergencyState } from './state.js';

type DataOf<Type extends EmergencyCommand['type']> = Extract<EmergencyCommand, { type: Type }>['data'];

const unmet = refusal(EMERGENCY_REFUSALS);

const dated = (date: string): readonly Unmet[] => (parsePlainDate(date) === undefined ? [unmet('emergency.date-invalid', { date })] : []);

const declare = (data: DataOf<'DeclareEmergency'>, { emergencies }: EmergencyState): Decision<EmergencyEvent> => {
  const { reference, from, reason } = data;
  const known = emergencies.find((one) => one.reference === reference);
  if (known !== undefined) return known.from === from ? accept() : refuse(unmet('emergency.already-declared', { reference }));
  return decided([
    ...(reference.trim() === '' ? [unmet('emergency.reference-missing')] : []),
    ...(reason.trim() === '' ? [unmet('emergency.reason-missing')] : []),
    ...dated(from),
  ], { type: 'EmergencyDeclared', data });
};

const lift = (data: DataOf<'LiftEmergency'>, { emergencies }: EmergencyState): Decision<EmergencyEvent> => {
  const { reference, on } = data;
  const known = emergencies.find((one) => one.reference === reference);
  if (known === undefined) return refuse(unmet('emergency.unknown', { reference }));
  if (known.liftedOn !== undefined) return known.liftedOn === on ? accept() : refuse(unmet('emergency.already-lifted', { reference, on: known.liftedOn }));
  return decided([
    ...dated(on),
    ...(on < known.from ? [unmet('emergency.lifted-before-start', { on, from: known.from })] : []),
  ], { type: 'EmergencyLifted', data });
};

export const emergency: Decider<EmergencyCommand, EmergencyState, EmergencyEvent, unknown> = {
  category: 'Emergency',
  initial: { emergencies: [] },
  events: EMERGENCY_EVENT_SHAPES,

  decide: (command, state) => (command.type === 'DeclareEmergency' ? declare(command.data, state) : lift(command.data, state)),

  evolve: ({ emergencies }, { type, data }) => ({
    emergencies: type === 'EmergencyDeclared'
      ? [...emergencies, data]
      : emergencies.map((one) => (one.reference === data.reference ? { ...one, liftedOn: data.on } : one)),
  }),
};
