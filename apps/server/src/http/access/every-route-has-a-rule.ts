import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ROUTE_RULE } from './rules.js';

type Handler = (...args: unknown[]) => unknown;

/** A route that nobody thought about is a hole: the application does not start with one. */
@Injectable()
export class EveryRouteHasARule implements OnModuleInit {
  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, Handler>;
      return this.scanner.getAllMethodNames(prototype)
        .filter((name) => this.isOpen(prototype[name]))
        .map((name) => `${metatype?.name}.${name}`);
    });
    if (open.length > 0) throw new Error(`routes without a rule of access: ${open.join(', ')}`);
  }

  private isOpen(handler: Handler | undefined): boolean {
    return handler !== undefined && Reflect.hasMetadata(PATH_METADATA, handler) && this.reflector.get(ROUTE_RULE, handler) === undefined;
  }
}
