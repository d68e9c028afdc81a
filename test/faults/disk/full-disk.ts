import type { Dice } from '../dice.js';
import { freshPlaces } from '../../system/places.js';
import { startProcess } from '../../system/server-process.js';
import { aftermathOf } from './aftermath.js';
import { isProperRefusal, readingFaults, SAYS, shortageIn, told, type Reserve } from './answers.js';
import { Clerk, type Request } from './clerk.js';
import { mountSmallDisk, type SmallDisk } from './small-disk.js';

export type Filling = {
  readonly acknowledged: number;
  /** Commands that met the full disk. */
  readonly turnedAway: number;
  readonly lost: number;
  readonly wrong: readonly string[];
};

const MEGABYTE = 1_000_000;
/** With the ballast gone, both logs must fit in beside the files that they are moved into. */
export const DISK_MEGABYTES = 32;
const RESERVE_MEGABYTES = 3;
const CLERKS = 4;
/** Recorded while there is plenty of room. */
const AT_FIRST = 10;
/** So many refusals in a row, and a clerk takes it that the disk is full. */
const CONVINCED_AFTER = 3;
const RECOVERY_MS = 15_000;
const CATCH_UP_MS = 40_000;

/** Commands until the disk is full; reading meanwhile; room again; and then everything must go on as if nothing had been. */
export const fillDisk = async (reserve: Reserve, dice: Dice): Promise<Filling> => {
  const disk = await mountSmallDisk(DISK_MEGABYTES);
  const environment = { TAHAPAN_MIN_FREE_MB: String(reserve === 'reserve' ? RESERVE_MEGABYTES : 0), TAHAPAN_REQUESTS_PER_MINUTE: '1000000' };
  const server = await startProcess(disk.folder, environment, disk.entrance);
  try {
    const work = new Work(await Clerk.at(server.base));
    await work.fill(disk, reserve, (RESERVE_MEGABYTES - 1) * MEGABYTE + dice.below(MEGABYTE));
    const exitCode = await server.stop();
    if (exitCode !== 0) work.wrong.push(`the server ended with ${exitCode}`);
    const { lost, wrong } = await aftermathOf(disk.outside, work.acknowledged);
    return { acknowledged: work.acknowledged.length, turnedAway: work.turnedAway.length, lost, wrong: [...work.wrong, ...wrong] };
  } finally {
    await server.kill();
    await disk.dispose();
  }
};

class Work {
  readonly acknowledged: string[] = [];
  readonly turnedAway: Request[] = [];
  readonly wrong: string[] = [];
  private readonly codes = new Set<unknown>();
  private readonly nextPlace = freshPlaces();

  constructor(private readonly clerk: Clerk) {}

  async fill(disk: SmallDisk, reserve: Reserve, room: number): Promise<void> {
    for (let first = 0; first < AT_FIRST; first += 1) await this.record();
    const makeRoom = disk.fillAllBut(room);
    if (reserve === 'reserve') await this.clerk.until(() => this.clerk.get('/health/ready'), ({ body }) => shortageIn(body) === SAYS.reserve, RECOVERY_MS);
    await Promise.all(Array.from({ length: CLERKS }, () => this.recordUntilFull()));
    if (!this.codes.has(SAYS[reserve])) this.wrong.push(`nobody was told ${SAYS[reserve]}, but ${[...this.codes].join()}`);
    this.wrong.push(...await readingFaults(this.clerk, this.acknowledged[0] ?? ''));
    makeRoom();
    for (const request of this.turnedAway) await this.makeUpFor(request);
    await this.seeOnScreens();
    this.clerk.leave();
  }

  private async recordUntilFull(): Promise<void> {
    for (let refusals = 0; refusals < CONVINCED_AFTER;) refusals = await this.record() ? 0 : refusals + 1;
  }

  private async record(): Promise<boolean> {
    const request = Clerk.request(this.nextPlace());
    const answer = await this.clerk.send(request);
    if (answer.status === 200) this.acknowledged.push(request.place.locationId);
    else {
      if (!isProperRefusal(answer)) this.wrong.push(`a command on the full disk is answered ${told(answer)}`);
      this.codes.add(answer.body['code']);
      this.turnedAway.push(request);
    }
    return answer.status === 200;
  }

  /** The same command with the same key, as whoever was turned away has been told. */
  private async makeUpFor(request: Request): Promise<void> {
    const answer = await this.clerk.until(() => this.clerk.send(request), ({ status }) => status === 200, RECOVERY_MS);
    if (answer.status === 200) this.acknowledged.push(request.place.locationId);
    else this.wrong.push(`with room again, a command is answered ${told(answer)}`);
  }

  private async seeOnScreens(): Promise<void> {
    const { length } = this.acknowledged;
    const shown = await this.clerk.until(() => this.clerk.get('/v1/locations?limit=1'), ({ body }) => body['total'] === length, CATCH_UP_MS);
    if (shown.body['total'] !== length) this.wrong.push(`${length} locations are designated, and the screens show ${told(shown)}`);
  }
}
