import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { bilingual } from '@app/kernel';
import { IDENTITY_PROVIDER, REGIONS, type IdentityProvider, type Principal, type Regions } from '@app/engine';
import type { Request, Response } from 'express';
import { CurrentPrincipal } from '../access/current-principal.js';
import { Slower } from '../access/rate-limit.guard.js';
import { Public, SignedIn } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { invalidInput, type InputError } from '../input/input-errors.js';
import { ProblemError } from '../problems/problem.js';
import { giveSession, takeSession } from './session-cookie.js';
import { SessionDto, SignInDto } from './sessions.dto.js';
import { Sessions } from './sessions.js';

@ApiTags('sessions')
@Controller('v1/sessions')
export class SessionsController {
  constructor(
    @Inject(IDENTITY_PROVIDER) private readonly identity: IdentityProvider,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(REGIONS) private readonly regions: Regions,
  ) {}

  @Post()
  @Public()
  @Slower()
  @ApiOperation({ summary: 'Masuk / Sign in', description: 'Akun demo, hanya di mesin ini. / Demo accounts, on this machine only.' })
  @Answers(201, SessionDto, { body: true, public: true, also: [401] })
  async signIn(@Body() credentials: SignInDto, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SessionDto> {
    const unknown = (credentials.regions ?? []).flatMap((code, at) => this.unknownRegion(code, at));
    if (unknown.length > 0) throw invalidInput(...unknown);
    const principal = await this.identity.signIn({ ...credentials });
    if (principal === undefined) throw new ProblemError('credentials.refused');
    if (request.sessionId !== undefined) this.sessions.close(request.sessionId);
    giveSession(response, this.sessions.open(principal));
    return described(principal);
  }

  @Get('current')
  @SignedIn()
  @ApiOperation({ summary: 'Sesi ini / This session' })
  @Answers(200, SessionDto)
  current(@CurrentPrincipal() principal: Principal): SessionDto {
    return described(principal);
  }

  @Delete('current')
  @HttpCode(204)
  @SignedIn()
  @ApiOperation({ summary: 'Keluar / Sign out' })
  @Answers(204)
  signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): void {
    this.sessions.close(request.sessionId ?? '');
    takeSession(response);
  }

  private unknownRegion(code: string, at: number): InputError[] {
    if (code === '' || this.regions.find(code) !== undefined) return [];
    return [{ in: 'body', pointer: `/regions/${at}`, code: 'region.unknown', sentence: bilingual(`Kode wilayah ${code} tidak dikenal.`, `The region code ${code} is not known.`) }];
  }
}

const described = ({ actor: { id, person, role, unit }, scope }: Principal): SessionDto =>
  ({ account: id, person, role, unit, scope: { regions: [...scope.regions], ...(scope.programmes === undefined ? {} : { programmes: [...scope.programmes] }) } });
