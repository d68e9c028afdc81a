import { addressOfFile } from '../../../api/send-file.js';
import { useSay } from '../../../words/language.js';
import { useLocationId } from '../use-location.js';
import { Files } from './files.js';
import type { Caption } from './photo-words.js';
import { otherFiles, type FileReference, type Photo } from './photos.js';

type Props = {
  /** Of one report. */
  readonly files: readonly FileReference[];
  readonly photos: readonly Photo[];
  readonly captionOf: Caption;
  readonly onOpen: (photo: Photo) => void;
};

/** Small pictures of what a report shows, and by name what cannot be shown. */
export const PhotoStrip = ({ files, photos, captionOf, onOpen }: Props) => {
  const say = useSay();
  const locationId = useLocationId();
  const others = otherFiles(files, photos);
  return (
    <>
      {photos.length > 0 && (
        <span className="photo-strip">
          {photos.map((photo) => (
            <button key={photo.hash} type="button" className="photo-thumb" data-photo={photo.hash} onClick={() => { onOpen(photo); }}>
              <img src={addressOfFile(locationId, photo.hash)} alt={say(captionOf(photo))} loading="lazy" width={72} height={54} />
            </button>
          ))}
        </span>
      )}
      {(others.length > 0 || files.length === 0) && <Files files={others} />}
    </>
  );
};
