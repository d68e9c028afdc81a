/** What the server keeps, by the end of a name: browsers tell the type of papers differently from machine to machine. */
const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf', jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
export const FILES_ACCEPT = Object.keys(TYPES).map((ending) => `.${ending}`).join(',');

/** Its own word for it where it has one that the server knows; a photo that was made smaller is no longer what its name says. */
export const typeOfFile = ({ name, type }: { readonly name: string; readonly type: string }): string =>
  Object.values(TYPES).includes(type) ? type : TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';

export const addressOfFile = (locationId: string, hash: string): string => `/v1/locations/${encodeURIComponent(locationId)}/files/${hash}`;

type Sending = { readonly locationId: string; readonly hash: string; readonly name: string; readonly content: Blob; /** Tried before: it may have arrived without an answer. */ readonly isRepeat: boolean; readonly onProgress?: (share: number) => void };

/** A line out of a village may be slow, but one that brings nothing for so long is down. */
const PATIENCE_MS = 600_000;

/** However often it is tried, what has arrived is not sent again. Throws what the server said, or that it said nothing. */
export const sendFile = async (sending: Sending): Promise<void> => {
  const address = addressOfFile(sending.locationId, sending.hash);
  const isThere = sending.isRepeat && (await fetch(address, { method: 'HEAD', cache: 'no-store' })).ok;
  if (!isThere) await put(address, sending);
};

/** `fetch` does not tell how far it is. */
const put = (address: string, { name, content, onProgress }: Sending): Promise<void> => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  request.open('PUT', address);
  request.setRequestHeader('content-type', typeOfFile({ name, type: content.type }));
  request.timeout = PATIENCE_MS;
  request.upload.onprogress = ({ loaded, total }) => { if (total > 0) onProgress?.(loaded / total); };
  request.onload = () => { if (request.status === 200) resolve(); else reject(saidIn(request)); };
  request.onerror = request.ontimeout = () => { reject(new Error('the server cannot be reached')); };
  request.send(content);
});

const saidIn = ({ responseText, status }: XMLHttpRequest): unknown => {
  try {
    return JSON.parse(responseText) as unknown;
  } catch {
    return new Error(String(status));
  }
};
