import { BY_ITSELF, RunLocation } from '@app/engine';
import type { PlainDate, Role } from '@app/kernel';
import type { CommandData, LocationCommand, LocationCommandType, LocationEvent, LocationFollowUp, Sk } from '@app/programme';
import { Walker, type Way } from '../e2e/walker.js';
import { SATKER, type Ground } from './ground.js';

const PLACES = { village: '52.71.03.1004', district: '52.71.03', regency: '52.71' } as const;
const VILLAGES = ['52.71.03.1004', '52.71.03.1005'];

type Birth = Way & { readonly region?: string; readonly on?: PlainDate; readonly sk?: Sk; readonly replaces?: string };

/** The life of one location, carried by the write path of the product itself. */
export class Life extends Walker {
  private constructor(private readonly ground: Ground, programme: string, readonly region: string, way: Way) {
    super(`${programme}-2021-${region}`, ground.definition(programme), VILLAGES, way);
  }

  static async begin(ground: Ground, programme: string, { region, on, sk, replaces, ...way }: Birth = {}): Promise<Life> {
    const life = new Life(ground, programme, region ?? PLACES[ground.definition(programme).unit.level], way);
    life.on = on ?? life.on;
    await life.does('pengawas-pusat', 'DesignateLocation', {
      programme, fiscalYear: 2021, region: life.region, sk: sk ?? { number: '177/KPTS/M/2021', date: life.on, row: 7 }, amount: 600_000_001, satker: SATKER,
      ...(replaces !== undefined && { replaces }),
    });
    return life;
  }

  does<Type extends LocationCommandType>(by: Role, type: Type, data: CommandData<Type>): Promise<void> {
    return this.carry(by, { type, data } as LocationCommand);
  }

  /** By standing order, in nobody's name. */
  async byItself(command: LocationFollowUp): Promise<void> {
    const deed = { of: this.id, by: 'operator', region: '', on: this.on } as const;
    this.record(await this.ground.carry<LocationEvent>(deed, (envelope) => new RunLocation(this.id, command, { ...envelope, ...BY_ITSELF })));
  }

  protected async carry(by: Role, command: LocationCommand): Promise<void> {
    this.record(await this.ground.carry<LocationEvent>({ of: this.id, by, region: this.region, on: this.on }, (envelope) => new RunLocation(this.id, command, envelope)));
  }
}
