import { Inject, Injectable } from '@nestjs/common';
import type { Position } from '../ports/index.js';
import { Projector } from '../projections/projector.js';
import { ChaseDuty } from './chase-duty.js';

const SHOWN_WITHIN_MS = 10_000;

/** Has the round come at once to what somebody asked to be sent again. Whoever is not on duty leaves it to the next round of whoever is. */
@Injectable()
export class SecondPost {
  constructor(@Inject(Projector) private readonly projector: Projector, @Inject(ChaseDuty) private readonly duty: ChaseDuty) {}

  async hurry(position: Position): Promise<void> {
    await this.projector.waitFor(position, SHOWN_WITHIN_MS, 'dispatch_log');
    await this.duty.look();
  }
}
