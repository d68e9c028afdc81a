import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CLOCK, CONFIG, type Clock, type Config } from '@app/engine';
import { JournalWatch, lagOf } from '../../readiness/journal-watch.js';
import { SignedIn } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { NewsDesk } from '../live/news.js';

class FreshnessDto {
  @ApiProperty({ format: 'date-time', description: 'By the clock that everything is judged by.' }) now!: string;
  @ApiProperty({ description: 'That clock was made to stand still, as for a demonstration.' }) isHeld!: boolean;
  @ApiProperty({ description: 'Of the newest event that the screens show.' }) position!: string;
  @ApiProperty({ format: 'date-time', required: false, description: 'Whatever was recorded up to then is shown, by the wall clock; absent while that is not known.' }) shownUpTo?: string;
  @ApiProperty({ type: 'integer', required: false, description: 'How far the screens are behind the journal.' }) secondsBehind?: number;
  @ApiProperty({ description: 'Whether the journal answers.' }) isRecording!: boolean;
  @ApiProperty({ description: 'A table is being built and not there yet.' }) isBuilding!: boolean;
}

/** What stands at the top of every screen. */
@ApiTags('live')
@Controller('v1/freshness')
export class FreshnessController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(JournalWatch) private readonly watch: JournalWatch,
    @Inject(NewsDesk) private readonly news: NewsDesk,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'Sampai kapan data termuat / Up to when the screens show everything' })
  @Answers(200, FreshnessDto)
  async read(): Promise<FreshnessDto> {
    const { store, shownUpTo, isBuilding } = await this.watch.look();
    return {
      now: this.clock.now(),
      isHeld: this.config.heldNow !== undefined,
      position: this.news.position(),
      ...(shownUpTo === undefined ? {} : { shownUpTo, secondsBehind: Math.floor(lagOf(shownUpTo) / 1_000) }),
      isRecording: store.answers,
      isBuilding,
    };
  }
}
