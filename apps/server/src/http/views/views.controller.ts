import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiTags } from '@nestjs/swagger';
import { instanceToPlain } from 'class-transformer';
import { bilingual, type JsonObject } from '@app/kernel';
import { Views, type Outcome, type Principal } from '@app/engine';
import { SHIPPED_VIEWS, type ViewEvent } from '@app/programme';
import { viewsOf } from '@app/read-models';
import { CurrentPrincipal } from '../access/current-principal.js';
import { CurrentExchange, type Exchange } from '../access/exchange.js';
import { SignedIn } from '../access/rules.js';
import { givenKey } from '../commands/command-headers.js';
import { DeadlineFiltersDto } from '../deadlines/deadlines.dto.js';
import { Answers } from '../documentation/answers.js';
import { IdempotencyHeader, ViewPath } from '../documentation/parameters.js';
import { ProblemError } from '../problems/problem.js';
import { AfterDto } from '../reading/after.dto.js';
import { ReadsOwnWrites } from '../reading/caught-up.interceptor.js';
import { Screens } from '../reading/screens.js';
import { KeepViewDto, KeptViewDto, RenameViewDto, ViewListDto } from './views.dto.js';

/** Questions to the list of deadlines that somebody asks again and again; kept here, so that others can be shown them. */
@ApiTags('views')
@ApiExtraModels(DeadlineFiltersDto)
@Controller('v1/views')
export class ViewsController {
  constructor(@Inject(Views) private readonly views: Views, @Inject(Screens) private readonly screens: Screens) {}

  @Get()
  @SignedIn()
  @ReadsOwnWrites()
  @ApiOperation({ summary: 'Tampilan tersimpan / Saved views' })
  @Answers(200, ViewListDto, { query: true })
  list(@Query() _: AfterDto, @CurrentPrincipal() { actor }: Principal): ViewListDto {
    return {
      views: [
        ...SHIPPED_VIEWS.map((one) => ({ ...one, kind: 'shipped' as const, mine: false })),
        ...this.screens.all(viewsOf(actor.id)).map(({ view, name, filters, shared, mine, unit }) => ({ view, kind: shared ? 'shared' as const : 'private' as const, name: bilingual(name, name), filters, mine, unit })),
      ],
    };
  }

  @Post()
  @SignedIn()
  @IdempotencyHeader({ required: false })
  @ApiOperation({ summary: 'Simpan tampilan / Save a view' })
  @Answers(201, KeptViewDto, { body: true, also: [409] })
  async keep(@Body() { name, shared, filters }: KeepViewDto, @CurrentExchange() { principal, request }: Exchange): Promise<KeptViewDto> {
    const kept = { name, shared, filters: instanceToPlain(filters, { exposeUnsetFields: false }) as JsonObject };
    const { view, outcome } = await this.views.keep(kept, principal, givenKey(request));
    if (outcome.kind === 'refused') throw new ProblemError('refused', { members: { unmet: outcome.unmet } });
    return { view, ...written(outcome) };
  }

  @Post(':view/name')
  @HttpCode(200)
  @SignedIn()
  @ViewPath()
  @ApiOperation({ summary: 'Ganti nama tampilan / Rename a view' })
  @Answers(200, KeptViewDto, { body: true, also: [404] })
  async rename(@Param('view') view: string, @Body() { name }: RenameViewDto, @CurrentPrincipal() principal: Principal): Promise<KeptViewDto> {
    return { view, ...written(await this.views.rename(known(view), name, principal)) };
  }

  @Delete(':view')
  @HttpCode(200)
  @SignedIn()
  @ViewPath()
  @ApiOperation({ summary: 'Hapus tampilan / Remove a view' })
  @Answers(200, KeptViewDto, { also: [404] })
  async remove(@Param('view') view: string, @CurrentPrincipal() principal: Principal): Promise<KeptViewDto> {
    return { view, ...written(await this.views.remove(known(view), principal)) };
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const known = (view: string): string => {
  if (!UUID.test(view)) throw new ProblemError('not-found');
  return view;
};

/** A view of somebody else is told apart from none by nobody. */
const written = (outcome: Outcome<ViewEvent>): Pick<KeptViewDto, 'position'> => {
  if (outcome.kind === 'key-reused') throw new ProblemError('idempotency-key.reused');
  if (outcome.kind !== 'accepted') throw new ProblemError('not-found');
  return outcome.position === undefined ? {} : { position: outcome.position };
};
