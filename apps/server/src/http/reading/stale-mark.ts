import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import type { Observable } from 'rxjs';
import { READ_STORE, ReadModelUnavailableError, type ReadStore } from '@app/engine';
import { transitionFeed } from '@app/read-models';
import { isFollowing, JournalWatch } from '../../readiness/journal-watch.js';

const STALE_SINCE = 'stale-since';
const EVERYWHERE = { regions: [''] };

/** While the journal is away or the tables fall behind, an answer tells up to when it is the truth. */
@Injectable()
export class StaleMark implements NestInterceptor {
  constructor(@Inject(JournalWatch) private readonly watch: JournalWatch, @Inject(READ_STORE) private readonly readStore: ReadStore) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const seen = this.watch.lastSeen;
    if (seen !== undefined && !(seen.store.answers && isFollowing(seen))) {
      const since = seen.shownUpTo ?? this.newestShown();
      if (since !== undefined) context.switchToHttp().getResponse<Response>().set(STALE_SINCE, since);
    }
    return next.handle();
  }

  /** All that is known where the journal has not answered since the start. */
  private newestShown(): string | undefined {
    try {
      const [newest] = this.readStore.query(transitionFeed({ scope: EVERYWHERE, limit: 1 }));
      return newest?.recordedAt;
    } catch (error) {
      if (error instanceof ReadModelUnavailableError) return undefined; // and the screen will say so itself
      throw error;
    }
  }
}

/** Of the answer. */
export const STALE = { 'Stale-Since': { description: 'Ada hanya bila jawaban mungkin tertinggal: yang tercatat sampai saat itu termuat. / Only where the answer may lag behind: it holds what was recorded up to then.', schema: { type: 'string' as const, format: 'date-time' } } };
