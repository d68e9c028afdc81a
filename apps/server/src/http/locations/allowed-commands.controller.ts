import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Role } from '@app/kernel';
import { ChaseFactFinder, Journal, LocationFactFinder } from '@app/engine';
import { allowedCommands, answerStandings, chase, CHASE_COMMAND_LABELS, location, LOCATION_COMMAND_LABELS, mayCommand, type AnswerStanding, type CommandStanding } from '@app/programme';
import { CurrentExchange, type Exchange } from '../access/exchange.js';
import { readableLocationId } from '../access/location-id.js';
import { Allow } from '../access/rules.js';
import { kebab } from '../commands/command-route.js';
import { Answers } from '../documentation/answers.js';
import { ETAG, LocationPath } from '../documentation/parameters.js';
import { ProblemError } from '../problems/problem.js';
import { AllowedCommandsDto, type CommandStandingDto } from './allowed-commands.dto.js';

@ApiTags('locations')
@Controller('v1/locations/:id/allowed-commands')
export class AllowedCommandsController {
  constructor(
    @Inject(Journal) private readonly journal: Journal,
    @Inject(LocationFactFinder) private readonly facts: LocationFactFinder,
    @Inject(ChaseFactFinder) private readonly chaseFacts: ChaseFactFinder,
  ) {}

  @Get()
  @Allow('locations.read')
  @LocationPath()
  @ApiOperation({ summary: 'Apa yang boleh dilakukan sekarang, dan apa yang kurang / What is allowed now, and what is missing' })
  @Answers(200, AllowedCommandsDto, { also: [404, 410], headers: ETAG })
  async read(@Param('id') id: string, @CurrentExchange() { principal, response }: Exchange): Promise<AllowedCommandsDto> {
    const locationId = readableLocationId(principal, id);
    const { state, revision, unreadable } = await this.journal.load(location, locationId);
    if (unreadable !== undefined) throw new ProblemError('newer-event-version', { headers: { 'retry-after': '60' } });
    if (state.situation === 'unknown') throw new ProblemError('not-found');
    const { actor, actor: { role } } = principal;
    const [facts, chased, chaseFacts] = await Promise.all([
      this.facts.of(locationId, undefined, state, { actor }), this.journal.stateOf(chase, locationId), this.chaseFacts.of(locationId, undefined, actor),
    ]);
    response.set('etag', `"${revision}"`);
    return {
      locationId, revision,
      commands: allowedCommands(state, facts).map((standing) => forRole(role, { ...standing, address: kebab(standing.command), label: LOCATION_COMMAND_LABELS[standing.command] })),
      answers: answerStandings(chased, chaseFacts).map((standing) => forRole(role, { ...standing, unmet: [], address: ANSWER_ADDRESSES[standing.command], label: CHASE_COMMAND_LABELS[standing.command] })),
    };
  }
}

const ANSWER_ADDRESSES: Readonly<Record<AnswerStanding['command'], string>> = { AcknowledgeReminder: 'acknowledge', SnoozeReminders: 'snooze' };

type Addressed = Omit<CommandStanding, 'command'> & Pick<CommandStandingDto, 'command' | 'address' | 'label'>;

/** The rules say whether the command may be sent, the policy whether this role may send it. */
const forRole = (role: Role, { command, address, label, allowed, unmet, targets }: Addressed): CommandStandingDto => {
  const missing = mayCommand(role, command);
  return { command, address, label, allowed: allowed && missing.length === 0, unmet: [...missing, ...unmet], ...(targets === undefined ? {} : { targets }) };
};
