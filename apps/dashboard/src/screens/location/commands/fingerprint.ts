import type { FileReference } from './body-of.js';

/** What is recorded of a file: enough to tell later whether it is still the same. Needs a secure page (https, or this machine). */
export const fingerprint = async (file: File): Promise<FileReference> => {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { hash, bytes: file.size, name: file.name };
};

export const canFingerprint = (): boolean => window.isSecureContext;
