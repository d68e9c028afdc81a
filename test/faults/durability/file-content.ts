import type { Dice } from '../dice.js';

export const SECTOR = 512;

/** What the disk may hold in one place: the last one is what every reader is shown as long as the power is on. */
type Versions<T> = { readonly possible: readonly T[]; readonly dirty: boolean };

const pick = <T>({ possible }: Pick<Versions<T>, 'possible'>, survival: number, dice: Dice): T => {
  const later = possible.length - 1;
  return possible[later > 0 && dice.next() < survival ? 1 + dice.below(later) : 0] as T;
};

/**
 * One file, as the power cut may leave it. Until it is synced, each sector on its own may be as it was or as any write since has
 * made it. A sync that fails leaves it at that: the kernel takes those sectors for written and never tries again. That the file
 * was cut short has happened wholly, before everything after it, or not at all: file systems with a journal see to that.
 */
export class FileContent {
  /** Another one begins each time the file is cut short. */
  private epochs: readonly Epoch[] = [new Epoch()];

  write(at: number, bytes: Buffer): void {
    this.latest.write(at, bytes);
  }

  resize(size: number): void {
    if (size < this.latest.size) this.epochs = [...this.epochs, this.latest.cutTo(size)];
    else this.latest.grow(size);
  }

  synced(): void {
    this.epochs = [this.latest];
    this.latest.synced();
  }

  syncFailed(): void {
    this.latest.syncFailed();
  }

  /** `survival`: how likely it is that an unsynced change is not undone. */
  afterPowerCut(survival: number, dice: Dice): Buffer {
    return pick({ possible: this.epochs }, survival, dice).afterPowerCut(survival, dice);
  }

  private get latest(): Epoch {
    return this.epochs.at(-1) as Epoch;
  }
}

class Epoch {
  private certain = Buffer.alloc(64 * SECTOR);
  private readonly uncertain = new Map<number, Versions<Buffer>>();
  private sizes: Versions<number> = { possible: [0], dirty: false };

  get size(): number {
    return this.sizes.possible.at(-1) ?? 0;
  }

  write(at: number, bytes: Buffer): void {
    const end = at + bytes.length;
    for (let sector = Math.floor(at / SECTOR); sector * SECTOR < end; sector += 1) {
      const start = sector * SECTOR;
      const changed = Buffer.from(this.seen(sector));
      bytes.copy(changed, Math.max(0, at - start), Math.max(0, start - at), Math.min(bytes.length, start + SECTOR - at));
      const possible = this.uncertain.get(sector)?.possible ?? [Buffer.from(this.room(sector))];
      this.uncertain.set(sector, { possible: [...possible, changed], dirty: true });
    }
    if (end > this.size) this.grow(end);
  }

  grow(size: number): void {
    this.sizes = { possible: [...this.sizes.possible, size], dirty: true };
  }

  cutTo(size: number): Epoch {
    const shorter = new Epoch();
    shorter.certain = Buffer.alloc(Math.max(shorter.certain.length, Math.ceil(size / SECTOR) * SECTOR));
    this.certain.copy(shorter.certain, 0, 0, size);
    for (const [sector, { possible, dirty }] of this.uncertain) {
      const kept = size - sector * SECTOR;
      if (kept > 0) shorter.uncertain.set(sector, { possible: possible.map((content) => Buffer.from(content).fill(0, Math.min(kept, SECTOR))), dirty });
    }
    shorter.sizes = { possible: [size], dirty: true };
    return shorter;
  }

  synced(): void {
    for (const [sector, { possible, dirty }] of this.uncertain) {
      if (!dirty) continue;
      (possible.at(-1) as Buffer).copy(this.room(sector));
      this.uncertain.delete(sector);
    }
    if (this.sizes.dirty) this.sizes = { possible: [this.size], dirty: false };
  }

  syncFailed(): void {
    for (const [sector, versions] of this.uncertain) this.uncertain.set(sector, { ...versions, dirty: false });
    this.sizes = { ...this.sizes, dirty: false };
  }

  afterPowerCut(survival: number, dice: Dice): Buffer {
    const image = Buffer.alloc(pick(this.sizes, survival, dice));
    this.certain.copy(image);
    for (const [sector, versions] of this.uncertain) {
      if (sector * SECTOR < image.length) pick(versions, survival, dice).copy(image, sector * SECTOR);
    }
    return image;
  }

  private seen(sector: number): Buffer {
    return this.uncertain.get(sector)?.possible.at(-1) ?? this.room(sector);
  }

  private room(sector: number): Buffer {
    const end = (sector + 1) * SECTOR;
    if (end > this.certain.length) this.certain = Buffer.concat([this.certain], Math.max(end, 2 * this.certain.length));
    return this.certain.subarray(sector * SECTOR, end);
  }
}
