const LONGEST_SIDE = 2048;
const QUALITY = 0.85;

/** As large as a photo is sent, in pixels. */
export const fitted = (width: number, height: number): { readonly width: number; readonly height: number } => {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

/**
 * A photo as a village line can carry it, under its own name. It is drawn anew, so what the camera wrote into it, the place among it,
 * is neither read nor sent. Throws where the phone cannot read the picture.
 */
export const reduced = async (file: File): Promise<File> => {
  if (!file.type.startsWith('image/')) return file;
  const picture = await createImageBitmap(file);
  const { width, height } = fitted(picture.width, picture.height);
  const canvas = new OffscreenCanvas(width, height);
  const paper = canvas.getContext('2d');
  if (paper === null) throw new Error('nothing to draw on');
  paper.fillStyle = '#fff'; // a JPEG knows no transparency
  paper.fillRect(0, 0, width, height);
  paper.drawImage(picture, 0, 0, width, height);
  picture.close();
  return new File([await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })], file.name, { type: 'image/jpeg' });
};
