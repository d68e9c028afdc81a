import type { Moments } from '@app/engine';
import type { Instant } from '@app/kernel';
import { Command, Option } from 'nest-commander';
import { configured, inHouse } from '../house/house.js';
import { CliCommand, type JsonOption } from '../terminal/cli-command.js';
import { asInstant } from '../terminal/values.js';
import { knownLocation } from './known-location.js';
import { locationLines } from './location-lines.js';

@Command({
  name: 'show',
  arguments: '<locationId>',
  description: 'menunjukkan satu lokasi, kini atau pada suatu saat / shows one location, now or at some moment',
})
export class ShowCommand extends CliCommand {
  @Option({ flags: '--as-of <instant>', description: 'sebagaimana diketahui saat itu / as it was known then' })
  asOf(instant: string): Instant { return asInstant('--as-of', instant); }

  @Option({ flags: '--valid-at <instant>', description: 'sebagaimana keadaan di lapangan saat itu / as it was in the field then' })
  validAt(instant: string): Instant { return asInstant('--valid-at', instant); }

  async run([locationId = '']: string[], { json, ...moments }: JsonOption & Moments): Promise<void> {
    const { state, revision } = await inHouse(configured(), ({ archive }) => knownLocation(archive, locationId, moments));
    this.terminal.answer(json, { revision, ...moments, state }, locationLines);
  }
}
