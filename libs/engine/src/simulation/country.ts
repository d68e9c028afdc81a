import { addDays, atHour, dayIn, type Instant, type PlainDate } from '@app/kernel';
import type { BudgetCommand, Definition, EmergencyCommand } from '@app/programme';
import type { Envelope } from '../commands/envelope.js';
import { RunBudget, RunEmergency } from '../commands/national.handlers.js';
import { publishMissing } from '../definitions/publish-missing.js';
import { officerFor } from '../field/index.js';
import type { SimulatedEngine } from '../simulated-engine.js';
import { chanceOf } from './chance.js';
import type { Happening } from './story.js';

/** Known in public: the national health emergency, from its decree to its end. */
const EMERGENCY = { reference: 'Keppres 11/2020', from: '2020-03-31' as PlainDate, liftedOn: '2023-06-22' as PlainDate };

/** What happens above any location: the law, the money of every satker and its revisions, and the emergency. */
export class Country {
  private readonly underRevision = new Set<string>();
  private readonly happenings: Happening[];

  constructor(private readonly engine: SimulatedEngine, private readonly seed: string, private readonly fiscalYear: number, satkers: readonly string[], happenings: readonly Happening[] = []) {
    this.happenings = [...happenings];
    for (const satker of satkers) this.foresee(satker);
    this.happenings.sort((one, other) => (one.at < other.at ? -1 : 1));
  }

  /** The ground that everything else stands on, laid at the engine's present moment. */
  async found(definitions: readonly Definition[], satkers: readonly string[]): Promise<void> {
    const by = { ...officerFor('pengawas-pusat', ''), source: 'simulation' } as const;
    await publishMissing(this.engine, definitions, 'Versi awal / first version', by);
    if (`${this.fiscalYear}-01-01` < EMERGENCY.liftedOn) await this.declareEmergency(by);
    for (const satker of satkers) {
      await this.budget(satker, { type: 'RecordDipa', data: {
        satker, fiscalYear: this.fiscalYear, number: `DIPA-SIM/${satker}/${this.fiscalYear}`, date: `${this.fiscalYear}-01-04` as PlainDate, amount: 900_000_000_000,
      } });
    }
  }

  /** Everything of the country that is due by now, in the order of time. */
  async comeTo(now: Instant): Promise<void> {
    while (this.happenings[0] !== undefined && this.happenings[0].at <= now) await this.happenings.shift()!.run();
  }

  readonly budgetEffective = (satker: string): boolean => !this.underRevision.has(satker);
  readonly emergencyInForce = (on: PlainDate): boolean => EMERGENCY.from <= on && on < EMERGENCY.liftedOn;
  readonly pace = (province: string): number => 0.6 + 0.6 * chanceOf(`${this.seed} pace ${province}`).next();

  /** One satker in three revises its DIPA in spring, and signs nothing for some weeks. */
  private foresee(satker: string): void {
    const chance = chanceOf(`${this.seed} ${satker}`);
    if (!chance.happens(0.35)) return;
    const opens = addDays(`${this.fiscalYear}-03-10` as PlainDate, chance.between(0, 50));
    const ends = addDays(opens, chance.between(14, 56));
    this.happenings.push(
      { at: atHour('WIB', opens, 9), run: async () => {
        this.underRevision.add(satker);
        await this.budget(satker, { type: 'OpenDipaRevision', data: { reason: 'Penghematan dan realokasi (simulasi)', reference: `USUL-SIM/${satker}` } });
      } },
      { at: atHour('WIB', ends, 9), run: async () => {
        this.underRevision.delete(satker);
        await this.budget(satker, { type: 'MakeDipaRevisionEffective', data: { number: `DIPA-R1-SIM/${satker}`, date: dayIn('WIB', this.engine.clock.now()) } });
      } },
    );
  }

  private async declareEmergency(by: Omit<Envelope, 'commandId'>): Promise<void> {
    const declare: EmergencyCommand = { type: 'DeclareEmergency', data: { reference: EMERGENCY.reference, from: EMERGENCY.from, reason: 'Kedaruratan kesehatan masyarakat COVID-19' } };
    await this.engine.bus.execute(new RunEmergency(declare, { ...by, commandId: this.idOf(declare) }));
  }

  private budget(satker: string, command: BudgetCommand): Promise<unknown> {
    const by = officerFor('satker', satker.slice(-2));
    return this.engine.bus.execute(new RunBudget(satker, this.fiscalYear, command, { ...by, source: 'simulation', commandId: this.idOf(command, satker) }));
  }

  private idOf({ type, data }: BudgetCommand | EmergencyCommand, satker = ''): string {
    return `sim-${this.seed}-${satker}-${type}-${'reference' in data ? data.reference : ''}`;
  }
}
