import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';

type Prototypes = { request: object; response: object };

/**
 * Express gives each request and each answer another prototype when it arrives. In V8 an object so changed shares its shape
 * with no other, and everything that touches it takes the slow way: more than half of what a small request costs. Here they
 * are born with the prototype that Express wants, and it finds nothing to change.
 */
export class ExpressOfOneShape extends ExpressAdapter {
  override initHttpServer(): void {
    const app = this.getInstance<Prototypes & (() => void)>();
    class BornRequest extends IncomingMessage {}
    class BornResponse extends ServerResponse {}
    Object.setPrototypeOf(BornRequest.prototype, app.request);
    Object.setPrototypeOf(BornResponse.prototype, app.response);
    app.request = BornRequest.prototype;
    app.response = BornResponse.prototype;
    this.httpServer = createServer({ IncomingMessage: BornRequest, ServerResponse: BornResponse }, app);
  }
}
