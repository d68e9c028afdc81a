import { describe, expect, it } from '@jest/globals';
import { fold, type PlainDate } from '@app/kernel';
import type { EmergencyCommand } from './commands.js';
import { emergency } from './decider.js';
import type { EmergencyEvent } from './events.js';
import { emergencyInForce } from './state.js';

const day = (text: string) => text as PlainDate;
const declaration = { reference: 'K-1', from: day('2020-03-31'), reason: 'Wabah' };
const declared: EmergencyEvent = { type: 'EmergencyDeclared', data: declaration };
const lifted: EmergencyEvent = { type: 'EmergencyLifted', data: { reference: 'K-1', on: day('2023-06-21') } };

const declare = (change: object = {}): EmergencyCommand => ({ type: 'DeclareEmergency', data: { ...declaration, ...change } });
const lift = (change: object = {}): EmergencyCommand => ({ type: 'LiftEmergency', data: { reference: 'K-1', on: day('2023-06-21'), ...change } });

const given = (...events: readonly EmergencyEvent[]) => fold(emergency.evolve, emergency.initial, events);
const decide = (command: EmergencyCommand, ...events: readonly EmergencyEvent[]) => emergency.decide(command, given(...events), {});

describe('the national emergency', () => {
  it('is in force from the day of its declaration until the day it is lifted', () => {
    expect(decide(declare())).toEqual({ accepted: true, events: [declared] });
    expect(decide(lift(), declared)).toEqual({ accepted: true, events: [lifted] });
    const inForce = (on: string) => emergencyInForce(given(declared, lifted), day(on));
    expect(['2020-03-30', '2020-03-31', '2023-06-20', '2023-06-21'].map(inForce)).toEqual([false, true, true, false]);
    expect(emergencyInForce(given(declared), day('2030-01-01'))).toBe(true);
    expect(emergencyInForce(given(), day('2020-04-01'))).toBe(false);
  });

  it('stays in force while another decree has not been lifted', () => {
    const second: EmergencyEvent = { type: 'EmergencyDeclared', data: { reference: 'K-2', from: day('2023-01-01'), reason: 'Gempa' } };
    expect(emergencyInForce(given(declared, second, lifted), day('2023-07-01'))).toBe(true);
  });

  it('says the same thing twice without a second event', () => {
    expect(decide(declare(), declared)).toEqual({ accepted: true, events: [] });
    expect(decide(lift(), declared, lifted)).toEqual({ accepted: true, events: [] });
  });

  it.each<readonly [string, EmergencyCommand, readonly EmergencyEvent[], string]>([
    ['a declaration without reference', declare({ reference: '' }), [], 'emergency.reference-missing'],
    ['a declaration without reason', declare({ reason: ' ' }), [], 'emergency.reason-missing'],
    ['a declaration from a day that does not exist', declare({ from: day('2021-02-30') }), [], 'emergency.date-invalid'],
    ['the same decree from another day', declare({ from: day('2020-04-01') }), [declared], 'emergency.already-declared'],
    ['lifting what was never declared', lift(), [], 'emergency.unknown'],
    ['lifting twice on different days', lift({ on: day('2023-07-01') }), [declared, lifted], 'emergency.already-lifted'],
    ['lifting before the start', lift({ on: day('2020-03-30') }), [declared], 'emergency.lifted-before-start'],
  ])('refuses %s', (_, command, events, code) => {
    expect(decide(command, ...events)).toMatchObject({ accepted: false, unmet: [{ code, sentence: { id: expect.any(String), en: expect.any(String) } }] });
  });
});
