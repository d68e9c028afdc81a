import { Body, Controller, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RunEmergency, type Envelope } from '@app/engine';
import { EMERGENCY_COMMAND_LABELS as LABELS, type EmergencyCommand } from '@app/programme';
import { CurrentExchange, type Exchange } from '../access/exchange.js';
import { CommandAnswerDto, PreviewDto } from '../commands/command-answer.dto.js';
import { CommandRoute } from '../commands/command-route.js';
import { plainData } from '../commands/envelope-of.js';
import { NationalCommands } from '../commands/national-commands.js';
import { DeclareEmergencyDto, LiftEmergencyDto } from './emergency.dto.js';

const commandRoute = (command: EmergencyCommand['type']): MethodDecorator =>
  CommandRoute({ command, of: 'nation', label: LABELS[command], answer: CommandAnswerDto });

/** Emergencies of the whole country, under which the emergency protocol becomes part of every location. */
@ApiTags('emergency')
@Controller('v1/emergency')
export class EmergencyController {
  constructor(@Inject(NationalCommands) private readonly commands: NationalCommands) {}

  @commandRoute('DeclareEmergency')
  declare(@Body() body: DeclareEmergencyDto, @Query() query: PreviewDto, @CurrentExchange() exchange: Exchange): Promise<CommandAnswerDto> {
    return this.commands.send(exchange, body, query, to({ type: 'DeclareEmergency', data: plainData(body) }));
  }

  @commandRoute('LiftEmergency')
  lift(@Body() body: LiftEmergencyDto, @Query() query: PreviewDto, @CurrentExchange() exchange: Exchange): Promise<CommandAnswerDto> {
    return this.commands.send(exchange, body, query, to({ type: 'LiftEmergency', data: plainData(body) }));
  }
}

const to = (command: EmergencyCommand) => (envelope: Envelope): RunEmergency => new RunEmergency(command, envelope);
