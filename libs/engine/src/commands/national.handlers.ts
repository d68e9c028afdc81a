import { Inject } from '@nestjs/common';
import { Command as BusCommand, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { covers, type Command, type Decider, type Event, type Unmet } from '@app/kernel';
import {
  budget, definition, emergency, mayCommand, mayDecideForAll, outOfScope,
  type BudgetCommand, type BudgetEvent, type DefinitionCommand, type DefinitionEvent, type DefinitionFacts,
  type EmergencyCommand, type EmergencyEvent, type GuardedCommand,
} from '@app/programme';
import type { Envelope } from './envelope.js';
import type { Outcome } from './outcome.js';
import { RunDecider } from './run-decider.js';

/** `Definition-<programme>`. The facts are what the linter found: computed where files and hashes are at hand. */
export class RunDefinition extends BusCommand<Outcome<DefinitionEvent>> {
  constructor(readonly programme: string, readonly command: DefinitionCommand, readonly facts: DefinitionFacts, readonly envelope: Envelope) { super(); }
}

/** `Budget-<satker>-<fiscal year>`: the DIPA. */
export class RunBudget extends BusCommand<Outcome<BudgetEvent>> {
  constructor(readonly satker: string, readonly fiscalYear: number, readonly command: BudgetCommand, readonly envelope: Envelope) { super(); }
}

/** `Emergency-national`. */
export class RunEmergency extends BusCommand<Outcome<EmergencyEvent>> {
  constructor(readonly command: EmergencyCommand, readonly envelope: Envelope) { super(); }
}

/** Whether this actor may at all, before anything is read. */
export const judged = <C extends Command<GuardedCommand>, S, E extends Event, F>(
  runDecider: RunDecider, decider: Decider<C, S, E, F>, id: string, command: C, facts: F, envelope: Envelope, outside: readonly Unmet[],
): Promise<Outcome<E>> => {
  const unmet = [...mayCommand(envelope.actor.role, command.type), ...outside];
  return unmet.length > 0
    ? Promise.resolve({ kind: 'forbidden', unmet })
    : runDecider.execute({ decider, id, command, envelope, facts: () => Promise.resolve(facts) });
};

@CommandHandler(RunDefinition)
export class DefinitionHandler implements ICommandHandler<RunDefinition> {
  constructor(@Inject(RunDecider) private readonly runDecider: RunDecider) {}
  execute({ programme, command, facts, envelope }: RunDefinition): Promise<Outcome<DefinitionEvent>> {
    return judged(this.runDecider, definition, programme, command, facts, envelope, mayDecideForAll(envelope.scope, programme));
  }
}

@CommandHandler(RunBudget)
export class BudgetHandler implements ICommandHandler<RunBudget> {
  constructor(@Inject(RunDecider) private readonly runDecider: RunDecider) {}
  execute({ satker, fiscalYear, command, envelope }: RunBudget): Promise<Outcome<BudgetEvent>> {
    const outside = covers(envelope.scope, regionOfSatker(satker)) ? [] : [outOfScope(satker)];
    return judged(this.runDecider, budget, `${satker}-${fiscalYear}`, command, {}, envelope, outside);
  }
}

@CommandHandler(RunEmergency)
export class EmergencyHandler implements ICommandHandler<RunEmergency> {
  constructor(@Inject(RunDecider) private readonly runDecider: RunDecider) {}
  execute({ command, envelope }: RunEmergency): Promise<Outcome<EmergencyEvent>> {
    return judged(this.runDecider, emergency, 'national', command, {}, envelope, mayDecideForAll(envelope.scope));
  }
}

/** A satker's key ends in the Kemendagri code of its province, `bppw-52`; one without is national. */
export const regionOfSatker = (satker: string): string => /-(\d{2})$/.exec(satker)?.[1] ?? '';
