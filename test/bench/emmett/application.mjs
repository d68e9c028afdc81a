// The same small command as ours, as an application on Emmett would serve it: JSON in, read the stream, decide, append
// one event at the revision the caller saw, answer. No sign-in, no rules beside this one, no read models: less than ours does.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';

const evolve = (state, { type, data }) => {
  switch (type) {
    case 'LocationDesignated': return { ...state, designated: true };
    case 'OfficerAssigned': return { ...state, officers: { ...state.officers, [data.role]: data.account } };
    default: return state;
  }
};

const decide = ({ type, data, metadata }, state) => {
  if (type === 'DesignateLocation') return { type: 'LocationDesignated', data, metadata };
  if (!state.designated) throw new Error('not designated');
  return state.officers[data.role] === data.account ? [] : { type: 'OfficerAssigned', data, metadata };
};

/** Listens on a free loopback port and prints its address. */
export const serve = async ({ commandHandler, store, streamOf, express }) => {
  const handle = commandHandler({ decide, evolve, initialState: () => ({ designated: false, officers: {} }) });
  const application = express();
  application.disable('x-powered-by');
  application.disable('etag');
  application.use(express.json());
  application.post('/locations/:id/:command', async ({ params, body, headers }, response) => {
    const revision = headers['if-match'];
    const metadata = { actor: { id: 'pengawas-pusat', role: 'pengawas-pusat', unit: 'pusat' }, commandId: headers['idempotency-key'] ?? randomUUID(), recordedAt: new Date().toISOString(), v: 1 };
    try {
      const command = { type: params.command === 'designate-location' ? 'DesignateLocation' : 'AssignOfficer', data: body, metadata };
      const expected = revision === undefined ? 'STREAM_DOES_NOT_EXIST' : BigInt(revision.replaceAll('"', ''));
      const result = await handle(store, streamOf(params.id), command, { expectedStreamVersion: expected });
      response.json({ revision: String(result.nextExpectedStreamVersion), events: result.newEvents });
    } catch (error) {
      response.status(409).json({ error: String(error) });
    }
  });
  const server = application.listen(0, '127.0.0.1');
  await once(server, 'listening');
  console.log(`http://127.0.0.1:${server.address().port}`);
};
