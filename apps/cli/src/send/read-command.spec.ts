import type { Bilingual } from '@app/kernel';
import { shippedDefinitions } from '@app/engine';
import { walkToEnd } from '@app/testing';
import { describe, expect, it } from '@jest/globals';
import { Complaint, EXIT } from '../terminal/complaint.js';
import { COMMAND_NAMES, kebab, readCommand } from './read-command.js';

const complaintOf = (name: string, json: string): { exitCode: number; sentences: readonly Bilingual[] } => {
  try {
    readCommand(name, json);
  } catch (error) {
    if (error instanceof Complaint) return error;
    throw error;
  }
  throw new Error('nothing was wrong');
};

describe('a command typed at a prompt', () => {
  it('is the same command that the field sends, for every programme to its end', () => {
    const types = new Set<string>();
    for (const definition of shippedDefinitions()) {
      for (const { command } of walkToEnd({ version: 1, hash: '0'.repeat(64), definition }, { works: 2, leftover: 1_000 })) {
        types.add(command.type);
        const json = JSON.stringify(command.data);
        expect(readCommand(kebab(command.type), json)).toEqual({ type: command.type, data: JSON.parse(json) as unknown });
      }
    }
    expect(types.size).toBeGreaterThan(12);
  });

  it('is known under thirty-nine names', () => {
    expect(COMMAND_NAMES).toHaveLength(39);
    expect(COMMAND_NAMES).toContain('raise-finding');
  });

  it.each([
    ['complete-stage', '{}', ['stage']],
    ['complete-stage', '{"stage":7}', ['stage']],
    ['complete-stage', '{"stage":"RKM","colour":"red"}', ['colour']],
    ['sign-contract', '{"number":"1","signedOn":"2021-02-30","endsOn":"2021-05-01","amount":1.5}', ['signedOn', 'amount']],
    ['raise-finding', '{"raisedBy":"me","reference":"1","blocking":"yes","summary":"x"}', ['raisedBy', 'blocking']],
    ['suspend', '{"reasonClass":"wabah","reason":"x","from":"2021-05-01","until":"2021-06-01","files":[{"hash":"a"}]}', ['files']],
    ['designate-location', '{"programme":"pisew","fiscalYear":2021,"region":"52.71","sk":{"number":"1"},"amount":1,"satker":"x"}', ['sk']],
  ])('%s %s is told every field that is wrong', (name, json, fields) => {
    const { exitCode, sentences } = complaintOf(name, json);
    expect(exitCode).toBe(EXIT.usage);
    expect(sentences.map(({ id }) => id.split(' ')[0])).toEqual(fields);
    for (const { id, en } of sentences) expect(en).not.toBe(id);
  });

  it.each([['complete-stage', 'not json'], ['complete-stage', '[]'], ['no-such-command', '{}'], ['toString', '{}']])('%s %s is not a command', (name, json) => {
    expect(complaintOf(name, json).exitCode).toBe(EXIT.usage);
  });
});
