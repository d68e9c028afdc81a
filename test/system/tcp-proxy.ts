// A wire between two processes that can be damaged: what networks do to connections, on loopback and on command.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export type WireFault =
  /** Every byte arrives this much later. */
  | { readonly kind: 'latency'; readonly ms: number }
  /** Nobody answers at the port; what was connected is closed. */
  | { readonly kind: 'refuse' }
  /** What is connected breaks at once; the next connection works. */
  | { readonly kind: 'reset' }
  /** Connections stay open and bytes vanish, also those of connections that were there before; those never come back. */
  | { readonly kind: 'black hole' }
  /** What is asked arrives; no answer does. */
  | { readonly kind: 'dropped replies' };

export type TcpProxy = {
  readonly port: number;
  readonly inflict: (fault: WireFault) => Promise<void>;
  readonly heal: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Wire = { readonly near: Socket; readonly far: Socket; deaf: boolean; mute: boolean };

export const tcpProxy = async (targetPort: number): Promise<TcpProxy> => {
  const wires = new Set<Wire>();
  let fault: WireFault | undefined;
  let server: Server | undefined;
  let port = 0;

  const join = (near: Socket): void => {
    const far = connect(targetPort, '127.0.0.1');
    const wire: Wire = { near, far, deaf: fault?.kind === 'black hole', mute: isMuting(fault) };
    wires.add(wire);
    const end = (): void => {
      wires.delete(wire);
      near.destroy();
      far.destroy();
    };
    carry(near, far, () => wire.deaf);
    carry(far, near, () => wire.mute);
    for (const socket of [near, far]) socket.on('error', end).on('close', end);
  };

  /** In order, whatever becomes of the latency meanwhile. */
  const carry = (from: Socket, to: Socket, isLost: () => boolean): void => {
    let before: Promise<unknown> = Promise.resolve();
    from.on('data', (bytes) => {
      if (isLost()) return;
      const arrival = fault?.kind === 'latency' ? pause(fault.ms) : undefined;
      before = Promise.all([before, arrival]).then(() => { if (!to.destroyed) to.write(bytes); });
    });
  };

  const listen = async (): Promise<void> => {
    server = createServer(join).listen(port, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  };
  const stopListening = async (): Promise<void> => {
    const closing = server;
    server = undefined;
    if (closing === undefined) return;
    const closed = once(closing, 'close');
    closing.close();
    cutAll();
    await closed;
  };
  const cutAll = (): void => { for (const { near, far } of wires) { near.resetAndDestroy(); far.destroy(); } };

  await listen();
  return {
    get port() { return port; },
    inflict: async (wanted) => {
      fault = wanted;
      if (wanted.kind === 'refuse') await stopListening();
      if (wanted.kind === 'reset') cutAll();
      for (const wire of wires) {
        wire.deaf ||= wanted.kind === 'black hole';
        wire.mute ||= isMuting(wanted);
      }
    },
    heal: async () => {
      fault = undefined;
      if (server === undefined) await listen();
    },
    close: async () => {
      fault = undefined;
      await stopListening();
    },
  };
};

const isMuting = (fault: WireFault | undefined): boolean => fault?.kind === 'black hole' || fault?.kind === 'dropped replies';
