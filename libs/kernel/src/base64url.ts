const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** ASCII text as RFC 4648 base64url without padding. */
export const toBase64Url = (ascii: string): string => {
  const bits = ascii.replace(/./gs, (sign) => sign.charCodeAt(0).toString(2).padStart(8, '0'));
  return bits.replace(/.{1,6}/g, (six) => ALPHABET.charAt(parseInt(six.padEnd(6, '0'), 2)));
};

/** Undefined where the text is no base64url of ASCII. */
export const fromBase64Url = (text: string): string | undefined => {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const bits = text.replace(/./g, (sign) => ALPHABET.indexOf(sign).toString(2).padStart(6, '0'));
  const whole = bits.length - (bits.length % 8);
  if (bits.slice(whole).includes('1')) return undefined;
  const ascii = bits.slice(0, whole).replace(/.{8}/g, (byte) => String.fromCharCode(parseInt(byte, 2)));
  return /^[\x00-\x7f]*$/.test(ascii) ? ascii : undefined;
};
