import { ROLES, type Role, type Scope } from '@app/kernel';
import { isLoopback, type Config, type Credentials, type IdentityProvider, type Principal } from '@app/engine';

const EVERYWHERE = [''];
/** Where each role of the demonstration is at home, unless the sign-in says otherwise. */
const HOME: Readonly<Record<Role, { readonly regions: readonly string[]; readonly unit: string }>> = {
  fasilitator: { regions: ['52.71'], unit: 'Tim Fasilitator' },
  korkot: { regions: ['52.71'], unit: 'Korkot' },
  ppk: { regions: ['52'], unit: 'PPK' },
  satker: { regions: ['52'], unit: 'BPPW' },
  'pengawas-pusat': { regions: EVERYWHERE, unit: 'Tim Pengawasan Pusat' },
  auditor: { regions: EVERYWHERE, unit: 'Auditor' },
  operator: { regions: EVERYWHERE, unit: 'Operator' },
};

export type DemoCredentials = {
  readonly demo: Role;
  readonly regions?: readonly string[];
  readonly programmes?: readonly string[];
  readonly account?: string;
  readonly person?: string;
};

/** Lets anyone be anyone, therefore only on this machine: it refuses to exist anywhere else. */
export class DemoIdentityProvider implements IdentityProvider {
  readonly name = 'demo';

  constructor({ mode, host }: Pick<Config, 'mode' | 'host'>) {
    if (mode !== 'embedded' || !isLoopback(host)) throw new Error('demo accounts exist only in embedded mode on loopback');
  }

  async signIn(credentials: Credentials): Promise<Principal | undefined> {
    const { demo, regions, programmes, account = `demo-${String(credentials['demo'])}`, person = account } = credentials as DemoCredentials;
    if (!ROLES.includes(demo)) return undefined;
    const home = HOME[demo];
    const scope: Scope = { regions: regions ?? home.regions, ...(programmes === undefined ? {} : { programmes }) };
    return { actor: { id: account, person, role: demo, unit: unitOf(home.unit, scope) }, scope };
  }
}

/** An account of one region carries its code: `BPPW 52`. */
const unitOf = (unit: string, { regions }: Scope): string => regions.length === 1 && regions[0] !== '' ? `${unit} ${regions[0]}` : unit;
