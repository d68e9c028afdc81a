import { rememberAccount, rememberedAccount } from '../../api/remembered-account.js';
import { watched } from '../watched.js';

/** Whose phone it is for now: of the account that signed in last, here or in the dashboard. */
export const whose = watched<string | undefined>(rememberedAccount());

export const isNow = (account: string): void => {
  rememberAccount(account);
  if (whose.now() !== account) whose.become(account);
};

/** Somebody signed in or out on another page of this browser. */
window.addEventListener('storage', () => { if (whose.now() !== rememberedAccount()) whose.become(rememberedAccount()); });
