import type { LocationCommand, LocationEvent } from '@app/programme';
import type { Outcome } from '../commands/outcome.js';

export type SimulationReport = {
  readonly commands: number;
  readonly events: number;
  readonly refused: number;
  readonly eventsByType: Readonly<Record<string, number>>;
  /** Command and code -> how often. */
  readonly refusals: Readonly<Record<string, number>>;
};

/** Counts what became of the commands. */
export class Tally {
  events = 0;
  private commands = 0;
  private refused = 0;
  private readonly eventsByType: Record<string, number> = {};
  private readonly refusals: Record<string, number> = {};

  count(command: LocationCommand, outcome: Outcome<LocationEvent>): void {
    this.commands += 1;
    if (outcome.kind === 'accepted') {
      this.events += outcome.events.length;
      for (const { type } of outcome.events) this.eventsByType[type] = (this.eventsByType[type] ?? 0) + 1;
      return;
    }
    this.refused += 1;
    const codes = 'unmet' in outcome ? [...new Set(outcome.unmet.map(({ code }) => code))] : [outcome.kind];
    for (const code of codes) this.refusals[`${command.type} ${code}`] = (this.refusals[`${command.type} ${code}`] ?? 0) + 1;
  }

  report(): SimulationReport {
    const { commands, events, refused, eventsByType, refusals } = this;
    return { commands, events, refused, eventsByType: { ...eventsByType }, refusals: { ...refusals } };
  }
}
