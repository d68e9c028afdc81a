import { Inject, Injectable, Logger, StreamableFile } from '@nestjs/common';
import {
  CLOCK, EVENT_STORE, READ_STORE, REGIONS, SHEET_WRITER, SheetMaker,
  type Asking, type Clock, type EventStore, type ReadStore, type Regions, type SheetAsked, type SheetWriter,
} from '@app/engine';
import type { StageNames } from '@app/read-models';
import { SHEET_TYPES } from '../input/sheet-body.js';

/** Hands out sheets. What fails once a sheet is under way breaks the connection off, so that no part passes for the whole. */
@Injectable()
export class SheetDesk {
  private readonly log = new Logger('sheets');
  private readonly maker: SheetMaker;

  constructor(
    @Inject(READ_STORE) readStore: ReadStore,
    @Inject(EVENT_STORE) store: EventStore,
    @Inject(REGIONS) regions: Regions,
    @Inject(SHEET_WRITER) writer: SheetWriter,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.maker = new SheetMaker({ readStore, store, regions, writer, clock });
  }

  async handOut<Item>(asking: Asking, sheet: SheetAsked<Item>): Promise<StreamableFile> {
    const { file, name } = await this.maker.make(asking, sheet);
    return new StreamableFile(file, { type: SHEET_TYPES[asking.format], disposition: `attachment; filename="${name}"` })
      .setErrorHandler((fault, response) => {
        this.log.error({ fault }, sheet.name.en);
        response.destroy?.();
      });
  }

  stageNames(): Promise<StageNames> {
    return this.maker.stageNames();
  }
}
