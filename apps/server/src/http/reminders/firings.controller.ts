import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Firings } from '@app/engine';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { FiringsDto } from './firings.dto.js';

/** Whether the rules still do their work: when each of them last did. */
@ApiTags('operations')
@Controller('v1/operations/firings')
export class FiringsController {
  constructor(@Inject(Firings) private readonly firings: Firings) {}

  @Get()
  @Allow('operations.read')
  @ApiOperation({ summary: 'Terakhir bekerja: setiap aturan pengingat dan reaksi otomatis / When each rule of reminders and each automatic reaction last fired' })
  @Answers(200, FiringsDto)
  async all(): Promise<FiringsDto> {
    return { rules: await this.firings.all() };
  }
}
