import type { Dice } from '../dice.js';

export const SECTOR = 512;

/** What the disk may hold in one place: the last one is what every reader is shown as long as the power is on. */
type Versions<T> = { readonly possible: readonly T[]; readonly dirty: boolean };

const pick = <T>({ possible }: Versions<T>, survival: number, dice: Dice): T => {
  const later = possible.length - 1;
  return possible[later > 0 && dice.next() < survival ? 1 + dice.below(later) : 0] as T;
};

/**
 * One file, as the power cut may leave it. Until it is synced, each sector on its own may be as it was or as any write since has
 * made it. A sync that fails leaves it at that: the kernel takes those sectors for written and never tries again.
 */
export class FileContent {
  private certain = Buffer.alloc(64 * SECTOR);
  private readonly uncertain = new Map<number, Versions<Buffer>>();
  private sizes: Versions<number> = { possible: [0], dirty: false };

  write(at: number, bytes: Buffer): void {
    const end = at + bytes.length;
    for (let sector = Math.floor(at / SECTOR); sector * SECTOR < end; sector += 1) {
      const start = sector * SECTOR;
      const changed = Buffer.from(this.seen(sector));
      bytes.copy(changed, Math.max(0, at - start), Math.max(0, start - at), Math.min(bytes.length, start + SECTOR - at));
      this.change(sector, changed);
    }
    if (end > this.size) this.grow(end);
  }

  resize(size: number): void {
    const before = this.size;
    for (let sector = Math.floor(size / SECTOR); sector * SECTOR < before; sector += 1) {
      this.change(sector, Buffer.from(this.seen(sector)).fill(0, Math.max(0, size - sector * SECTOR)));
    }
    this.grow(size);
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

  /** `survival`: how likely it is that an unsynced sector is not as it was. */
  afterPowerCut(survival: number, dice: Dice): Buffer {
    const image = Buffer.alloc(pick(this.sizes, survival, dice));
    this.certain.copy(image);
    for (const [sector, versions] of this.uncertain) {
      if (sector * SECTOR < image.length) pick(versions, survival, dice).copy(image, sector * SECTOR);
    }
    return image;
  }

  private get size(): number {
    return this.sizes.possible.at(-1) ?? 0;
  }

  private grow(size: number): void {
    this.sizes = { possible: [...this.sizes.possible, size], dirty: true };
  }

  private seen(sector: number): Buffer {
    return this.uncertain.get(sector)?.possible.at(-1) ?? this.room(sector);
  }

  private change(sector: number, content: Buffer): void {
    const possible = this.uncertain.get(sector)?.possible ?? [Buffer.from(this.room(sector))];
    this.uncertain.set(sector, { possible: [...possible, content], dirty: true });
  }

  private room(sector: number): Buffer {
    const end = (sector + 1) * SECTOR;
    if (end > this.certain.length) this.certain = Buffer.concat([this.certain], Math.max(end, 2 * this.certain.length));
    return this.certain.subarray(sector * SECTOR, end);
  }
}
