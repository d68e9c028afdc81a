import { Controller, Get, type Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { Public, ROUTE_RULE, type RouteRule } from '../../../apps/server/src/http/access/rules.js';
import { HttpModule } from '../../../apps/server/src/http/http.module.js';

@Controller('v1/forgotten')
export class WithoutRule {
  @Get()
  read(): string { return 'open to anybody'; }
}

@Controller('v1/unheard-of')
export class WithRule {
  @Get()
  @Public()
  read(): string { return 'listed nowhere'; }
}

/** The server with one controller more, as long as the work takes. */
export const withController = async <T>(controller: Type, work: () => Promise<T>): Promise<T> => {
  const controllers = Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, HttpModule) as Type[];
  controllers.push(controller);
  try {
    return await work();
  } finally {
    controllers.pop();
  }
};

/** The server with another rule on one of its routes, as long as the work takes. */
export const withRule = async <T>(handler: object, rule: RouteRule, work: () => Promise<T>): Promise<T> => {
  const own: unknown = Reflect.getMetadata(ROUTE_RULE, handler);
  Reflect.defineMetadata(ROUTE_RULE, rule, handler);
  try {
    return await work();
  } finally {
    Reflect.defineMetadata(ROUTE_RULE, own, handler);
  }
};
