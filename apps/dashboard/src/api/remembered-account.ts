const REMEMBERED_AS = 'tahapan.account';

/** Who signed in last in this browser: what is kept for one account is shown to no other, also where no server can be asked. */
export const rememberedAccount = (): string | undefined => localStorage.getItem(REMEMBERED_AS) ?? undefined;

export const rememberAccount = (account: string): void => {
  try {
    localStorage.setItem(REMEMBERED_AS, account);
  } catch {
    forgetAccount(); // no room: rather nobody than somebody else
  }
};

export const forgetAccount = (): void => { localStorage.removeItem(REMEMBERED_AS); };
