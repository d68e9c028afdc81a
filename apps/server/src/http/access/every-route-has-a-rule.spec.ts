import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { EveryRouteHasARule } from './every-route-has-a-rule.js';
import { Public } from './rules.js';

@Controller()
class Guarded {
  @Get('open')
  @Public()
  open(): void {}
}

@Controller()
class Forgotten {
  @Get('hole')
  hole(): void {}
}

@Module({ imports: [DiscoveryModule], controllers: [Guarded], providers: [EveryRouteHasARule] })
class SoundModule {}

@Module({ imports: [DiscoveryModule], controllers: [Guarded, Forgotten], providers: [EveryRouteHasARule] })
class HollowModule {}

const started = (module: Type): Promise<unknown> => NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });

describe('the application', () => {
  it('does not start with a route that has no rule of access, and names it', async () => {
    await expect(started(HollowModule)).rejects.toThrow('routes without a rule of access: Forgotten.hole');
  });

  it('starts where every route has one', async () => {
    await expect(started(SoundModule)).resolves.toBeDefined();
  });
});
