import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type Abilities, abilitiesOf, otherCamera } from '../../../lib/browser/camera/abilities';
import { type CameraError, cameraEnded, openCamera } from '../../../lib/browser/camera/camera';

export type CameraState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'on'; readonly stream: MediaStream; readonly abilities: Abilities; readonly other?: string }
  | { readonly kind: 'failed'; readonly error: CameraError };

/** The camera, asked for at once and released with the dialog. It is live once it shows its picture. */
export function useCamera() {
  const [camera, setCamera] = useState<CameraState>({ kind: 'asking' });
  const [isLive, setLive] = useState(false);
  const session = useRef<AbortController>(null);
  const fail = (error: CameraError) => {
    setLive(false);
    setCamera({ kind: 'failed', error });
  };
  const start = (id?: string) => {
    // Most phones show one camera at a time: the last one is released first.
    session.current?.abort();
    const own = new AbortController();
    session.current = own;
    const { signal } = own;
    setLive(false);
    setCamera({ kind: 'asking' });
    const show = async (stream: MediaStream) => {
      if (signal.aborted) return;
      const on = { kind: 'on', stream, abilities: abilitiesOf(stream) } as const;
      setCamera(on);
      const other = await otherCamera(stream);
      if (other !== undefined && !signal.aborted) setCamera({ ...on, other });
    };
    openCamera(signal, () => fail(cameraEnded()), id).then(show, (error: CameraError) => signal.aborted || fail(error));
  };
  const begin = useEffectEvent(start);
  useEffect(() => {
    begin();
    return () => session.current?.abort();
  }, []);
  return { camera, isLive, setLive, start, fail };
}
