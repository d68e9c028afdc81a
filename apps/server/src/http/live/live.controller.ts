import { Controller, Get, Headers, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Principal } from '@app/engine';
import { Allow } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { POSITION } from '../fields/index.js';
import { AfterDto } from '../reading/after.dto.js';
import { EventStream } from './event-stream.js';
import { LiveDesk } from './live-desk.js';

const DESCRIPTION = `\`transition\`: satu perpindahan tahapan, seperti di /v1/transitions. \`change\`: lokasi yang berubah. \`reset\`: baca ulang semua yang ditampilkan.

\`transition\`: one transition, as in /v1/transitions. \`change\`: a location that changed. \`reset\`: read again whatever is shown. The id is the position: after an interruption the stream resumes there, without a gap.`;

@ApiTags('live')
@Controller('v1/live')
export class LiveController {
  constructor(@Inject(LiveDesk) private readonly desk: LiveDesk) {}

  @Get()
  @Allow('transitions.read')
  @ApiOperation({ summary: 'Perubahan langsung (SSE) / Changes as they happen (SSE)', description: DESCRIPTION })
  @ApiHeader({ name: 'Last-Event-ID', required: false, schema: { type: 'string' } })
  @Answers(200, String, { query: true, contentType: 'text/event-stream' })
  async stream(@Query() { after }: AfterDto, @Headers('last-event-id') last: string | undefined, @Req() request: Request, @Res() response: Response): Promise<void> {
    const principal = request.principal as Principal;
    this.desk.assertRoomFor(principal);
    const stream = new EventStream(response);
    if (request.method === 'HEAD') stream.close();
    await this.desk.serve(stream, { principal, sessionId: request.sessionId ?? '' }, POSITION.accepts(last) ? last : after);
  }
}
