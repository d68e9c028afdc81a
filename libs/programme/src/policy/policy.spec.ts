import { ROLES, type Scope } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { ANSWER_ROLES, COMMAND_ROLES, FILE_ROLES, mayCommand, mayDecideForAll, NATIONAL_COMMAND_ROLES, rolesFor, type GuardedCommand } from './command-policy.js';
import { mayQuery, QUERY_ROLES } from './query-policy.js';

const COMMANDS = [...Object.keys(COMMAND_ROLES), ...Object.keys(ANSWER_ROLES), ...Object.keys(FILE_ROLES), ...Object.keys(NATIONAL_COMMAND_ROLES)] as GuardedCommand[];

const NATION: Scope = { regions: [''] };

describe('who may do what', () => {
  it('gives every command to at least one role', () => {
    for (const command of COMMANDS) expect(rolesFor(command).length).toBeGreaterThan(0);
  });

  it('lets an auditor change nothing', () => {
    expect(COMMANDS.filter((command) => mayCommand('auditor', command).length === 0)).toEqual([]);
  });

  it('lets an operator publish the law, the schedules and the days off, keep the directory, send a message again, and nothing else', () => {
    expect(COMMANDS.filter((command) => mayCommand('operator', command).length === 0).sort())
      .toEqual(['DiscardDraft', 'DraftSchedule', 'EndContact', 'PublishDaysOff', 'PublishDefinition', 'PublishSchedule', 'RecordContact', 'RecordContacts', 'RetryMessage']);
  });

  it('never lets the field release money or sign', () => {
    for (const command of ['SignContract', 'IssueSpp', 'IssueSpm', 'DisburseTranche'] as const) {
      for (const role of ['fasilitator', 'korkot'] as const) expect(mayCommand(role, command)).toHaveLength(1);
    }
  });

  it('lets the central team carry the stages which a definition gives to it', () => {
    for (const command of ['StartStage', 'CompleteStage'] as const) expect(mayCommand('pengawas-pusat', command)).toEqual([]);
  });

  it('lets everybody send a file who may send a command that names one, and nobody else', () => {
    const naming = (['SubmitEvidence', 'ReportProgress', 'CorrectProgress', 'FollowUpFinding', 'Suspend'] as const).flatMap((command) => rolesFor(command));
    expect(new Set(rolesFor('UploadFile'))).toEqual(new Set(naming));
  });

  it('names in both languages the roles that may', () => {
    const [unmet] = mayCommand('fasilitator', 'SignContract');
    expect(unmet).toMatchObject({ code: 'role.not-allowed' });
    expect(unmet?.sentence).toEqual({
      id: 'Fasilitator tidak berwenang untuk perintah ini; yang berwenang: PPK.',
      en: 'This command is not for the facilitator; it takes: the commitment officer (PPK).',
    });
  });

  it('lets every role read what its scope holds, and only watchers look at operations', () => {
    for (const role of ROLES) expect(mayQuery(role, { regions: ['52.71'] }, 'locations.read')).toBe(true);
    expect(ROLES.filter((role) => mayQuery(role, NATION, 'operations.read')).sort()).toEqual(['auditor', 'operator', 'pengawas-pusat']);
    expect(ROLES.filter((role) => mayQuery(role, NATION, 'operations.run'))).toEqual(['operator']);
    expect(Object.keys(QUERY_ROLES).length).toBeGreaterThan(0);
  });

  it('shows the machine to nobody whose authority ends somewhere', () => {
    for (const scope of [{ regions: ['52'] }, { regions: [] }, { regions: [''], programmes: ['pkh'] }]) expect(mayQuery('operator', scope, 'operations.read')).toBe(false);
  });

  it('lets nobody decide for the whole country whose authority ends somewhere', () => {
    expect(mayDecideForAll(NATION)).toEqual([]);
    expect(mayDecideForAll({ regions: [''], programmes: ['pkh'] }, 'pkh')).toEqual([]);
    for (const [scope, programme] of [[{ regions: ['52'] }], [{ regions: ['52'] }, 'pkh'], [{ regions: [''], programmes: ['pkh'] }], [{ regions: [''], programmes: ['pkh'] }, 'tps3r']] as const) {
      expect(mayDecideForAll(scope, programme)).toMatchObject([{ code: 'scope.outside' }]);
    }
  });
});
