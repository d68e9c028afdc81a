import type { ConnectionInjector, Server, ServerCredentials } from '@grpc/grpc-js';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** Clients keep in mind, for the life of their process, the connection they had to an address: no other server answers there later. */
const spentPorts = new Set<number>();

/** The port of a gRPC server, with every connection in hand: it can go away as rudely as a machine does, and come back. */
export class Listener {
  readonly #connections = new Set<Socket>();
  readonly #server: Server;
  readonly #injector: ConnectionInjector;
  readonly #sockets = createServer((socket) => this.#accept(socket));
  #port = 0;

  private constructor(server: Server, credentials: ServerCredentials) {
    this.#server = server;
    this.#injector = server.createConnectionInjector(credentials);
  }

  static async open(server: Server, credentials: ServerCredentials, port: number): Promise<Listener> {
    const listener = new Listener(server, credentials);
    await listener.#listen(port);
    while (port === 0 && spentPorts.has(listener.port)) {
      await listener.close();
      await listener.#listen(port);
    }
    spentPorts.add(listener.port);
    return listener;
  }

  get port(): number {
    return this.#port;
  }

  get isOpen(): boolean {
    return this.#sockets.listening;
  }

  async close(): Promise<void> {
    if (!this.isOpen) return;
    const closed = once(this.#sockets, 'close');
    this.#sockets.close();
    for (const socket of this.#connections) socket.resetAndDestroy();
    await closed;
  }

  async reopen(): Promise<void> {
    if (!this.isOpen) await this.#listen(this.#port);
  }

  async end(): Promise<void> {
    await this.close();
    this.#server.forceShutdown();
  }

  async #listen(port: number): Promise<void> {
    this.#sockets.listen(port, '127.0.0.1');
    await once(this.#sockets, 'listening');
    this.#port = (this.#sockets.address() as AddressInfo).port;
  }

  #accept(socket: Socket): void {
    this.#connections.add(socket);
    socket.once('close', () => this.#connections.delete(socket));
    socket.on('error', () => socket.destroy());
    this.#injector.injectConnection(socket);
  }
}
