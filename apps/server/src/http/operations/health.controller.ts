import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { HealthCheckService, HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import { EVENT_STORE, Projector, type EventStore } from '@app/engine';
import { Public } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { AliveDto, ReadyDto } from './health.dto.js';

const PING_MS = 1_000;
/** Beyond it the screens would show yesterday. */
const LARGEST_LAG = 5_000;

@ApiTags('operations')
@Controller('health')
export class HealthController {
  constructor(
    @Inject(HealthCheckService) private readonly health: HealthCheckService,
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(Projector) private readonly projector: Projector,
  ) {}

  @Get('live')
  @Public()
  @ApiOperation({ summary: 'Proses hidup / The process is alive' })
  @Answers(200, AliveDto, { public: true })
  live(): AliveDto {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  @ApiOperation({ summary: 'Siap melayani / Ready to serve' })
  @Answers(200, ReadyDto, { public: true })
  async ready(): Promise<ReadyDto> {
    const { status, details } = await this.health.check([() => this.storeAnswers(), () => this.readModelsFollow()]);
    return { status, details };
  }

  private async storeAnswers(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('store');
    try {
      return indicator.up(await this.store.ping({ timeoutMs: PING_MS }));
    } catch {
      return indicator.down();
    }
  }

  private async readModelsFollow(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('readModels');
    const status = await this.projector.status().catch(() => undefined);
    if (status === undefined) return indicator.down();
    const lag = Math.max(0, ...status.map(({ lag: { events } }) => events));
    const parked = status.reduce((streams, { parked: some }) => streams + some.length, 0);
    return lag <= LARGEST_LAG ? indicator.up({ lag, parked }) : indicator.down({ lag, parked });
  }
}
