import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { HealthCheckService, HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import { Headroom, Hold, TIMERS, WitnessKeeper, type Timers } from '@app/engine';
import { Public } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { isFollowing, JournalWatch, type Seen } from '../../readiness/journal-watch.js';
import { MailWatch } from '../../readiness/mail-watch.js';
import { Preparation } from '../../readiness/preparation.js';
import { AliveDto, ReadyDto } from './health.dto.js';

@ApiTags('operations')
@Controller('health')
export class HealthController {
  constructor(
    @Inject(HealthCheckService) private readonly health: HealthCheckService,
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
    @Inject(JournalWatch) private readonly watch: JournalWatch,
    @Inject(Preparation) private readonly preparation: Preparation,
    @Inject(Hold) private readonly hold: Hold,
    @Inject(Headroom) private readonly headroom: Headroom,
    @Inject(WitnessKeeper) private readonly witness: WitnessKeeper | undefined,
    @Inject(TIMERS) private readonly timers: Timers,
    @Inject(MailWatch) private readonly mail: MailWatch,
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
    const seen = await this.watch.look();
    const { details } = await this.health.check([
      () => this.storeAnswers(seen), () => this.readModelsFollow(seen), () => this.lawsAreThere(), () => this.mayAct(seen), () => this.hasRoom(), () => this.isWitnessed(seen), () => this.isWoken(), () => this.carriesLetters(),
    ]);
    return { status: seen.parked > 0 ? 'degraded' : 'ok', details };
  }

  private storeAnswers({ store }: Seen): HealthIndicatorResult {
    const indicator = this.indicators.check('store');
    const { answers, ...details }: { readonly answers: boolean } & Record<string, unknown> = store;
    return answers ? indicator.up(details) : indicator.down(details);
  }

  private readModelsFollow(seen: Seen): HealthIndicatorResult {
    const indicator = this.indicators.check('readModels');
    const { shownUpTo, isBuilding, parked } = seen;
    const details = { shownUpTo, isBuilding, parked };
    return isFollowing(seen) ? indicator.up(details) : indicator.down(details);
  }

  private lawsAreThere(): HealthIndicatorResult {
    const indicator = this.indicators.check('preparation');
    return this.preparation.isDone ? indicator.up() : indicator.down();
  }

  /** On hold a server is ready all the same: to be read. */
  private async mayAct({ store }: Seen): Promise<HealthIndicatorResult> {
    const isHeld = store.answers ? await this.hold.isHeld().catch(() => undefined) : undefined;
    return this.indicators.check('hold').up({ isHeld });
  }

  /** Without room nothing new is taken in, and everything can be read. */
  private async hasRoom(): Promise<HealthIndicatorResult> {
    const { freeBytes, shortage } = await this.headroom.read();
    return this.indicators.check('headroom').up({ freeBytes, shortage });
  }

  /** Commands do not wait for the witness, so neither does readiness; its state and lag are for whoever watches. */
  private async isWitnessed({ store }: Seen): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('witness');
    return indicator.up({ ...(this.witness === undefined ? { state: 'none' } : await this.witness.status(store.answers)) });
  }

  /** Without timers everything due is found by the sweep, somewhat later: no reason not to be ready. */
  private async isWoken(): Promise<HealthIndicatorResult> {
    const { backend, answers } = await this.timers.state();
    return this.indicators.check('timers').up({ backend, answers, wokenBy: answers ? 'timers' : 'sweep' });
  }

  /** Letters wait for the mail server; nobody else does. */
  private carriesLetters(): HealthIndicatorResult {
    return this.indicators.check('mail').up({ ...this.mail.state() });
  }
}
