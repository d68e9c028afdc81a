import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChaseDuty } from '@app/engine';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { ChaseStatusDto } from './chase-status.dto.js';

/** Whether deadlines are being chased, and what the newest look at all of them came to. */
@ApiTags('operations')
@Controller('v1/operations/reminders')
export class ChaseStatusController {
  constructor(@Inject(ChaseDuty) private readonly duty: ChaseDuty) {}

  @Get()
  @Allow('operations.read')
  @ApiOperation({ summary: 'Keadaan pengingat / Where the reminders stand' })
  @Answers(200, ChaseStatusDto)
  read(): Promise<ChaseStatusDto> {
    return this.duty.status();
  }

  @Post('release')
  @HttpCode(200)
  @Allow('operations.run')
  @ApiOperation({ summary: 'Lanjutkan setelah jam bergeser / Go on after the clock has jumped', description: 'Setelah jam mesin diperiksa. / Once the clock of the machine has been looked at.' })
  @Answers(200, ChaseStatusDto, { body: true })
  release(): Promise<ChaseStatusDto> {
    this.duty.release();
    return this.duty.status();
  }
}
