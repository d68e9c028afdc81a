// Between a browser and the server: a line that can be cut while both live on.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export type CuttableLine = { readonly base: string; readonly cut: () => void; readonly mend: () => void; readonly close: () => Promise<void> };

export const lineTo = async (base: string): Promise<CuttableLine> => {
  const sockets = new Set<Socket>();
  let isCut = false;
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const server = createServer((near) => {
    keep(near);
    if (isCut) { near.destroy(); return; }
    const far = connect(Number(new URL(base).port), '127.0.0.1');
    keep(far);
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = (): void => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    mend: () => { isCut = false; },
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
};
