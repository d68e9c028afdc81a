import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Role } from '@app/kernel';
import { Journal, LocationFactFinder } from '@app/engine';
import { allowedCommands, location, LOCATION_COMMAND_LABELS, mayCommand, type CommandStanding } from '@app/programme';
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
  constructor(@Inject(Journal) private readonly journal: Journal, @Inject(LocationFactFinder) private readonly facts: LocationFactFinder) {}

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
    const facts = await this.facts.of(locationId, undefined, state, { actor: principal.actor });
    response.set('etag', `"${revision}"`);
    return { locationId, revision, commands: allowedCommands(state, facts).map((standing) => forRole(principal.actor.role, standing)) };
  }
}

/** The rules say whether the command may be sent, the policy whether this role may send it. */
const forRole = (role: Role, standing: CommandStanding): CommandStandingDto => {
  const missing = mayCommand(role, standing.command);
  const { command, allowed, unmet, targets } = standing;
  return {
    command,
    address: kebab(command),
    label: LOCATION_COMMAND_LABELS[command],
    allowed: allowed && missing.length === 0,
    unmet: [...missing, ...unmet],
    ...(targets === undefined ? {} : { targets }),
  };
};
