import { Body, Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { covers } from '@app/kernel';
import { Directory, RunDirectory, type Envelope } from '@app/engine';
import { DIRECTORY_COMMAND_LABELS as LABELS, isValidOn, type Contact, type DirectoryCommand } from '@app/programme';
import { CurrentExchange, type Exchange } from '../access/exchange.js';
import { Allow } from '../access/rules.js';
import { CommandAnswerDto, PreviewDto } from '../commands/command-answer.dto.js';
import { CommandRoute } from '../commands/command-route.js';
import { plainData } from '../commands/envelope-of.js';
import { NationalCommands } from '../commands/national-commands.js';
import { Answers } from '../documentation/answers.js';
import { ETAG } from '../documentation/parameters.js';
import { DirectoryDto, DirectoryQueryDto, EndContactDto, RecordContactDto, RecordContactsDto, type ContactDto } from './directory.dto.js';

const commandRoute = (command: DirectoryCommand['type']): MethodDecorator =>
  CommandRoute({ command, of: 'nation', label: LABELS[command], answer: CommandAnswerDto });

/** Where offices and roles are reached. Read from the journal itself: addresses lie in no table of the screens. */
@ApiTags('directory')
@Controller('v1/directory')
export class DirectoryController {
  constructor(@Inject(Directory) private readonly directory: Directory, @Inject(NationalCommands) private readonly commands: NationalCommands) {}

  @Get()
  @Allow('directory.read')
  @ApiOperation({ summary: 'Direktori kantor dan peran / The directory of offices and roles' })
  @Answers(200, DirectoryDto, { query: true, also: [410], headers: ETAG })
  async read(@Query() query: DirectoryQueryDto, @CurrentExchange() { response }: Exchange): Promise<DirectoryDto> {
    const { contacts, revision } = await this.directory.read();
    if (revision >= 0) response.set('etag', `"${revision}"`);
    const shown = contacts.filter((contact) => fits(contact, query)).sort((one, other) => (one.contact < other.contact ? -1 : 1));
    return { contacts: shown as readonly ContactDto[], streamRevision: revision };
  }

  @commandRoute('RecordContact')
  record(@Body() body: RecordContactDto, @Query() query: PreviewDto, @CurrentExchange() exchange: Exchange): Promise<CommandAnswerDto> {
    return this.commands.send(exchange, body, query, to({ type: 'RecordContact', data: plainData(body) }));
  }

  @commandRoute('RecordContacts')
  recordMany(@Body() body: RecordContactsDto, @Query() query: PreviewDto, @CurrentExchange() exchange: Exchange): Promise<CommandAnswerDto> {
    return this.commands.send(exchange, body, query, to({ type: 'RecordContacts', data: plainData(body) }));
  }

  @commandRoute('EndContact')
  end(@Body() body: EndContactDto, @Query() query: PreviewDto, @CurrentExchange() exchange: Exchange): Promise<CommandAnswerDto> {
    return this.commands.send(exchange, body, query, to({ type: 'EndContact', data: plainData(body) }));
  }
}

const to = (command: DirectoryCommand) => (envelope: Envelope): RunDirectory => new RunDirectory(command, envelope);

const fits = (contact: Contact, { role, region, programme, on }: DirectoryQueryDto): boolean =>
  (role === undefined || contact.role === role)
  && (region === undefined || covers({ regions: [contact.region] }, region))
  && (programme === undefined || (contact.programmes ?? [programme]).includes(programme))
  && (on === undefined || isValidOn(contact, on));
