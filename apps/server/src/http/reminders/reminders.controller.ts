import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '@app/engine';
import { reminderIncidents, reminders } from '@app/read-models';
import { CurrentPrincipal } from '../access/current-principal.js';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { ReadsOwnWrites } from '../reading/caught-up.interceptor.js';
import { Screens } from '../reading/screens.js';
import { STALE } from '../reading/stale-mark.js';
import { ReminderListDto, RemindersQueryDto } from './reminders.dto.js';
import { ToldReminders } from './told-reminders.js';

/** Whom the deadlines have been called to mind, and whether it reached them. */
@ApiTags('reminders')
@Controller('v1/reminders')
export class RemindersController {
  constructor(@Inject(Screens) private readonly screens: Screens, @Inject(ToldReminders) private readonly told: ToldReminders) {}

  @Get()
  @Allow('reminders.read')
  @ReadsOwnWrites()
  @ApiOperation({ summary: 'Daftar pengingat / List of reminders' })
  @Answers(200, ReminderListDto, { query: true, headers: STALE })
  list(@Query() query: RemindersQueryDto, @CurrentPrincipal() principal: Principal): Promise<ReminderListDto> {
    return this.page(reminders, query, principal);
  }

  @Get('incidents')
  @Allow('reminders.read')
  @ReadsOwnWrites()
  @ApiOperation({ summary: 'Pengingat yang tidak sampai / Reminders that did not arrive' })
  @Answers(200, ReminderListDto, { query: true, headers: STALE })
  incidents(@Query() query: RemindersQueryDto, @CurrentPrincipal() principal: Principal): Promise<ReminderListDto> {
    return this.page(reminderIncidents, query, principal);
  }

  private async page(asked: typeof reminders, { after: _, cursor, limit, ...filters }: RemindersQueryDto, { scope }: Principal): Promise<ReminderListDto> {
    const { items, total, nextCursor } = this.screens.page(asked({ scope, filters, cursor, limit }));
    return { reminders: await this.told.of(items), total, nextCursor };
  }
}
