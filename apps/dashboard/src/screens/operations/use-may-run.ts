import { useSession } from '../../api/session.js';
import { useIsPast } from '../../shell/use-frame.js';

/** What moves the machine is the operator's; the server says the same to whoever tries. */
export const useMayRun = (): boolean => {
  const { data: session } = useSession();
  const isPast = useIsPast();
  return session?.role === 'operator' && !isPast;
};
