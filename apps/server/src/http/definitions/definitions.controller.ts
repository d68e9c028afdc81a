import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { bilingual } from '@app/kernel';
import { definitionHash, DefinitionShelf, EVENT_STORE, newestDefinitions, RunDefinition, type EventStore } from '@app/engine';
import { DEFINITION_COMMAND_LABELS, lintDefinition, SPINE, type StageDefinition } from '@app/programme';
import { CurrentExchange, type Exchange } from '../access/exchange.js';
import { Allow, Commands } from '../access/rules.js';
import { CommandAnswerDto, PreviewDto } from '../commands/command-answer.dto.js';
import { plainData } from '../commands/envelope-of.js';
import { NationalCommands } from '../commands/national-commands.js';
import { Answers } from '../documentation/answers.js';
import { ETAG, IdempotencyHeader, IfMatchHeader, ProgrammePath } from '../documentation/parameters.js';
import { PROGRAMME } from '../fields/index.js';
import { invalidInput } from '../input/input-errors.js';
import { ProblemError } from '../problems/problem.js';
import { DefinitionHistoryDto, DefinitionListDto, DefinitionVersionDto, PublishDefinitionDto } from './definitions.dto.js';

const LABEL = DEFINITION_COMMAND_LABELS.PublishDefinition;

/** The laws of the programmes, version by version. */
@ApiTags('definitions')
@Controller('v1/definitions')
export class DefinitionsController {
  constructor(
    @Inject(DefinitionShelf) private readonly shelf: DefinitionShelf,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(NationalCommands) private readonly commands: NationalCommands,
  ) {}

  @Get()
  @Allow('definitions.read')
  @ApiOperation({ summary: 'Ketentuan terbaru tiap program / The newest definition of every programme' })
  @Answers(200, DefinitionListDto)
  async list(): Promise<DefinitionListDto> {
    const newest = await newestDefinitions(this.store);
    const definitions = newest.map(({ programme, version, hash, definition: { name, stages } }) => ({ programme, version, hash, name, stages: stages.map(named) }));
    return { definitions: definitions.sort((a, b) => a.programme.localeCompare(b.programme)) };
  }

  @Get(':programme')
  @Allow('definitions.read')
  @ProgrammePath()
  @ApiOperation({ summary: 'Ketentuan terbaru satu program / The newest definition of one programme' })
  @Answers(200, DefinitionHistoryDto, { also: [404, 410] })
  async newest(@Param('programme') programme: string): Promise<DefinitionHistoryDto> {
    const versions = await this.shelf.versions(programme);
    const newest = versions.at(-1);
    if (newest === undefined) throw new ProblemError('not-found');
    return { ...newest, versions: versions.map(({ version, hash }) => ({ version, hash })) };
  }

  @Get(':programme/:version')
  @Allow('definitions.read')
  @ProgrammePath()
  @ApiOperation({ summary: 'Satu versi ketentuan / One version of a definition' })
  @Answers(200, DefinitionVersionDto, { also: [404, 410] })
  async version(@Param('programme') programme: string, @Param('version') version: string): Promise<DefinitionVersionDto> {
    const published = /^[1-9]\d{0,5}$/.test(version) ? await this.shelf.version(programme, Number(version)) : undefined;
    if (published === undefined) throw new ProblemError('not-found');
    return published;
  }

  @Post(':programme/versions')
  @HttpCode(200)
  @Commands('PublishDefinition', 'nation')
  @ProgrammePath()
  @IdempotencyHeader()
  @IfMatchHeader({ required: false })
  @ApiOperation({ operationId: 'publish-definition', summary: `${LABEL.id} / ${LABEL.en}`, description: 'Diperiksa dahulu; setiap temuan disebut. / Examined first; every finding is named.' })
  @Answers(200, CommandAnswerDto, { body: true, query: true, also: [404, 409, 410, 412], headers: ETAG })
  publish(@Param('programme') programme: string, @Body() body: PublishDefinitionDto, @Query() query: PreviewDto, @CurrentExchange() exchange: Exchange): Promise<CommandAnswerDto> {
    if (!PROGRAMME.accepts(programme)) throw new ProblemError('not-found');
    const { definition, note } = plainData(body);
    if (definition.programme !== programme) {
      throw invalidInput({ in: 'body', pointer: '/definition/programme', code: 'programme.other', sentence: bilingual(`Ketentuan ini harus menyebut program ${programme}.`, `The definition must name the programme ${programme}.`) });
    }
    const command = { type: 'PublishDefinition', data: { definition, hash: definitionHash(definition), note } } as const;
    return this.commands.send(exchange, body, query, (envelope) => new RunDefinition(programme, command, { findings: lintDefinition(definition) }, envelope));
  }
}

const SPINE_STAGES: readonly string[] = SPINE;

const named = ({ key, label }: StageDefinition) => ({ key, label, isSpine: SPINE_STAGES.includes(key) });
