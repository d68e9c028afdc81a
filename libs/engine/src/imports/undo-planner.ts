import { Inject, Injectable } from '@nestjs/common';
import type { PlainDate, Unmet } from '@app/kernel';
import { location, own, IMPORT_REFUSALS, type KnownLocation, type LocationCommand, type LocationEvent } from '@app/programme';
import { v5 as uuidV5 } from 'uuid';
import { Journal } from '../commands/journal.js';
import type { UndoGround } from './import-draft.js';
import { IMPORT_NAMESPACE, type PlannedRow } from './planned-row.js';

type Deed = { readonly state: KnownLocation; readonly events: readonly LocationEvent[]; readonly isNewest: boolean };

export type UndoPlan = { readonly planned: PlannedRow } | { readonly unmet: readonly Unmet[] };

/** Finds the command that takes a row back: in the journal nothing is ever unwritten. */
@Injectable()
export class UndoPlanner {
  constructor(@Inject(Journal) private readonly journal: Journal) {}

  async planFor(row: PlannedRow, ground: UndoGround): Promise<UndoPlan> {
    const deed = await this.deedOf(row);
    if (deed === undefined) return { unmet: [refusalOf('import.not-by-this-row')] };
    const command = undoing(row.command.type, deed, ground);
    if (typeof command === 'string') return { unmet: [refusalOf(command)] };
    return { planned: { row: row.row, locationId: row.locationId, command, commandId: uuidV5(`${row.commandId} undone`, IMPORT_NAMESPACE) } };
  }

  private async deedOf({ locationId, commandId }: PlannedRow): Promise<Deed | undefined> {
    const { state, stream, handled, newestDeed } = await this.journal.load(location, locationId);
    const first = handled.get(commandId);
    if (first === undefined || state.situation === 'unknown') return undefined;
    const { events, revision } = await this.journal.eventsOf(stream, commandId, first);
    const undoing = handled.get(uuidV5(`${commandId} undone`, IMPORT_NAMESPACE));
    return { state, events: events as unknown as readonly LocationEvent[], isNewest: undoing !== undefined || newestDeed <= revision };
  }
}

type Impossible = 'import.moved-on' | 'import.amendment-stays' | 'import.kind-not-undoable';

const undoing = (type: LocationCommand['type'], deed: Deed, ground: UndoGround): LocationCommand | Impossible => {
  if (type === 'AmendDesignation') return 'import.amendment-stays';
  return type === 'DesignateLocation' ? cancelling(deed, ground) : correcting(deed, ground);
};

/** Cancelling ends a location for ever, so one in which somebody has done something since is left to people. */
const cancelling = ({ isNewest }: Deed, { reason, skRevision = '', skDate = '' }: UndoGround): LocationCommand | Impossible =>
  isNewest ? { type: 'Cancel', data: { skRevision, skDate: skDate as PlainDate, reason } } : 'import.moved-on';

/** Back to what was reported before; whether that report is still the newest, the rules judge. */
const correcting = ({ state: { progress }, events }: Deed, { reason }: UndoGround): LocationCommand | Impossible => {
  const reported = events.find((event) => event.type === 'ProgressReported');
  const report = reported?.data.report;
  const standing = report === undefined ? undefined : own(progress, report);
  if (report === undefined || standing === undefined) return 'import.kind-not-undoable';
  const ids = Object.keys(progress);
  const before = ids.slice(0, ids.indexOf(report)).map((id) => progress[id]).findLast((one) => one?.work === standing.work && one?.correctedBy === undefined);
  return { type: 'CorrectProgress', data: { report, percent: before?.percent ?? 0, photos: [], reason } };
};

const refusalOf = (code: Impossible | 'import.not-by-this-row'): Unmet => ({ code, sentence: IMPORT_REFUSALS[code]() });
