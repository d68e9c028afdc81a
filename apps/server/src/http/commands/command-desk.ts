import { Inject, Injectable } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import type { Event } from '@app/kernel';
import { killPoint, type Outcome } from '@app/engine';
import type { Response } from 'express';
import { Metrics } from '../operations/metrics.js';
import { ProblemError } from '../problems/problem.js';
import { eventDto, type CommandAnswerDto } from './command-answer.dto.js';
import { EventsSince, type Since } from './since.js';

/** Sends a command on its way and brings the answer back. */
@Injectable()
export class CommandDesk {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(EventsSince) private readonly since: EventsSince,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  async send(type: string, message: Command<Outcome<Event>>, response: Response): Promise<CommandAnswerDto> {
    killPoint('validated');
    response.once('finish', () => { killPoint('after-answer'); });
    const outcome = await this.bus.execute<Command<Outcome<Event>>, Outcome<Event>>(message);
    this.metrics.commandEnded(type, outcome);
    return answerOf(outcome, response, this.since.of);
  }
}

const REPLAYED = { 'idempotency-replayed': 'true' };

/** Every way a command can end, and nothing else, becomes an answer or a problem. */
const answerOf = async (outcome: Outcome<Event>, response: Response, since: Since): Promise<CommandAnswerDto> => {
  switch (outcome.kind) {
    case 'accepted': {
      const { revision, position, replayed } = outcome;
      response.set('etag', `"${revision}"`);
      if (replayed) response.set(REPLAYED);
      return { revision, ...(position === undefined ? {} : { position }), events: outcome.events.map(eventDto), replayed };
    }
    case 'previewed':
      return { revision: outcome.revision, events: outcome.events.map(eventDto), preview: true };
    case 'refused':
      throw new ProblemError('refused', { members: { unmet: outcome.unmet }, headers: outcome.replayed ? REPLAYED : {} });
    case 'stale': {
      if (outcome.revision < 0) throw new ProblemError('not-found');
      const members = { revision: outcome.revision, since: await since(outcome.stream, outcome.expected) };
      throw new ProblemError('stale', { members, headers: { etag: `"${outcome.revision}"` } });
    }
    case 'key-reused':
      throw new ProblemError('idempotency-key.reused');
    case 'forbidden':
      throw new ProblemError('not-allowed', { members: { unmet: outcome.unmet } });
    case 'unreadable':
      throw new ProblemError('newer-event-version', { headers: { 'retry-after': '60' } });
  }
};
