import { Body, Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LocationArchive, RunChase, type Principal } from '@app/engine';
import { CHASE_COMMAND_LABELS as LABELS } from '@app/programme';
import { remindersKnown, remindersOf, type ReminderItem } from '@app/read-models';
import { CurrentExchange, type Exchange } from '../access/exchange.js';
import { CurrentPrincipal } from '../access/current-principal.js';
import { readableLocationId } from '../access/location-id.js';
import { Allow } from '../access/rules.js';
import { CommandAnswerDto, PreviewDto } from '../commands/command-answer.dto.js';
import { CommandRoute } from '../commands/command-route.js';
import { plainData } from '../commands/envelope-of.js';
import { NationalCommands } from '../commands/national-commands.js';
import { Answers } from '../documentation/answers.js';
import { LocationPath } from '../documentation/parameters.js';
import { knownOf, momentsOf } from '../locations/known-location.js';
import { MomentsDto } from '../locations/location-view.dto.js';
import { ReadsOwnWrites } from '../reading/caught-up.interceptor.js';
import { Screens } from '../reading/screens.js';
import { STALE } from '../reading/stale-mark.js';
import { AcknowledgeReminderDto, LocationRemindersDto, SnoozeRemindersDto } from './reminders.dto.js';
import { ToldReminders } from './told-reminders.js';

/** The reminders of one location, and the answers to them. */
@ApiTags('reminders')
@Controller('v1/locations/:id/reminders')
export class LocationRemindersController {
  constructor(
    @Inject(Screens) private readonly screens: Screens,
    @Inject(ToldReminders) private readonly told: ToldReminders,
    @Inject(NationalCommands) private readonly commands: NationalCommands,
    @Inject(LocationArchive) private readonly archive: LocationArchive,
  ) {}

  @Get()
  @Allow('reminders.read')
  @ReadsOwnWrites()
  @LocationPath()
  @ApiOperation({ summary: 'Pengingat satu lokasi, kini atau pada suatu saat / The reminders of one location, now or at a moment' })
  @Answers(200, LocationRemindersDto, { query: true, also: [404, 410], headers: STALE })
  async read(@Param('id') id: string, @Query() moments: MomentsDto, @CurrentPrincipal() principal: Principal): Promise<LocationRemindersDto> {
    const locationId = readableLocationId(principal, id);
    const { asOf, validAt } = moments;
    const isPast = asOf !== undefined || validAt !== undefined;
    const found = isPast ? await this.knownThen(locationId, moments) : this.screens.all(remindersOf({ scope: principal.scope, locationId }));
    return { asOf, validAt, reminders: await this.told.of(found) };
  }

  @CommandRoute({ command: 'AcknowledgeReminder', at: 'acknowledge', of: 'location', label: LABELS.AcknowledgeReminder, answer: CommandAnswerDto })
  @LocationPath()
  acknowledge(@Param('id') id: string, @Body() body: AcknowledgeReminderDto, @Query() query: PreviewDto, @CurrentExchange() exchange: Exchange): Promise<CommandAnswerDto> {
    return this.commands.send(exchange, body, query, (envelope) => new RunChase(id, { type: 'AcknowledgeReminder', data: plainData(body) }, envelope));
  }

  @CommandRoute({ command: 'SnoozeReminders', at: 'snooze', of: 'location', label: LABELS.SnoozeReminders, answer: CommandAnswerDto })
  @LocationPath()
  snooze(@Param('id') id: string, @Body() body: SnoozeRemindersDto, @Query() query: PreviewDto, @CurrentExchange() exchange: Exchange): Promise<CommandAnswerDto> {
    return this.commands.send(exchange, body, query, (envelope) => new RunChase(id, { type: 'SnoozeReminders', data: plainData(body) }, envelope));
  }

  /** The tables tell of now; what was known then is told by the events themselves. */
  private async knownThen(locationId: string, asked: MomentsDto): Promise<readonly ReminderItem[]> {
    const moments = momentsOf(asked);
    const [{ state }, { recorded }] = await Promise.all([
      this.archive.standing(locationId, moments).then(knownOf), this.archive.chased(locationId, moments).then(knownOf),
    ]);
    return remindersKnown(recorded, state.regionNames);
  }
}
