import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { eventually } from '@app/testing';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const OWNER = "import { startRedis } from '@app/testing/redis'; process.stdout.write(String((await startRedis()).port));";

const isThere = async (port: number): Promise<boolean> => {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
};

const canBeTold = ['redis-server', 'setpriv'].every((program) => spawnSync(program, ['--version']).status === 0);
if (!canBeTold) console.warn('That a private Redis dies with whoever started it was NOT tested: redis-server or setpriv is not installed.');
else it('a private Redis dies with whoever started it, also of kill -9', async () => {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const owner = spawn(process.execPath, ['--import', here('../../../../apps/launch/from-source/register.mjs'), '--input-type=module', '-e', OWNER], {
    cwd: here('.'), env: inherited, stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(owner.stdout, 'data') as [Buffer];
  const port = Number(said.toString());
  expect(await isThere(port)).toBe(true);
  owner.kill('SIGKILL');
  await eventually(async () => !(await isThere(port)), 'it is gone');
});
