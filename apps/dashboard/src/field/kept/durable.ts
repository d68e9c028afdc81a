/** What waits must not be thrown out when the phone runs short of room. The browser decides, or asks; its no changes nothing here. */
export const askToStay = async (): Promise<void> => {
  const { storage } = navigator as { readonly storage?: Partial<StorageManager> };
  if (await storage?.persisted?.() === false) await storage?.persist?.();
};

export const isFull = (fault: unknown): boolean => fault instanceof DOMException && fault.name === 'QuotaExceededError';
