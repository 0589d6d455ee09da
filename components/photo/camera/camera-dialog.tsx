'use client';

import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { CameraError, cameraEnded, openCamera, takePicture } from '../../lib/browser/files/camera';
import { inVideo } from '../../lib/browser/input/aim';
import type { Box } from '../../lib/geometry/box';
import { Button } from '../ui/button';
import { Failure } from '../ui/failure';
import './photo-parts.css';

interface Props {
  readonly onPicture: (file: Blob) => void;
  readonly onClose: () => void;
}

type Camera =
  | { readonly kind: 'asking' }
  | { readonly kind: 'on'; readonly stream: MediaStream }
  | { readonly kind: 'failed'; readonly error: CameraError };

/** The live camera with a frame to aim with. It is on only while this dialog is open and the page is visible. */
export function CameraDialog({ onPicture, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { camera, isLive, setLive, start, fail } = useCamera();
  useOpenWhileVisible(dialog);
  useEffect(() => {
    if (video.current) video.current.srcObject = camera.kind === 'on' ? camera.stream : null;
  }, [camera]);
  const take = async () => {
    if (!video.current || !frame.current) return;
    try {
      onPicture(await takePicture(video.current, aimedAt(video.current, frame.current)));
      dialog.current?.close();
    } catch (error) {
      fail(error instanceof CameraError ? error : cameraEnded());
    }
  };
  return (
    <dialog ref={dialog} aria-label="Camera" className="camera" onClose={onClose}>
      <div className="camera-view">
        <video ref={video} autoPlay playsInline muted onLoadedData={() => setLive(true)} className="camera-video" />
        {camera.kind === 'failed' ? (
          <div className="camera-failure failure-alone">
            <Failure message={camera.error.message} advice={camera.error.advice} onRetry={start} />
          </div>
        ) : (
          <>
            <div ref={frame} className="camera-frame" />
            <p role="status" className="camera-words">
              {isLive ? 'Put the digits into the frame' : 'Waiting for the camera'}
            </p>
          </>
        )}
      </div>
      <div className="camera-tools">
        <Button onClick={() => dialog.current?.close()} className="camera-cancel">
          Cancel
        </Button>
        <button
          type="button"
          aria-label="Take the picture"
          aria-disabled={!isLive}
          onClick={isLive ? take : undefined}
          className="shutter"
        />
      </div>
    </dialog>
  );
}

/** The camera, asked for at once and released with the dialog. It is live once it shows its picture. */
function useCamera() {
  const [camera, setCamera] = useState<Camera>({ kind: 'asking' });
  const [isLive, setLive] = useState(false);
  const session = useRef<AbortController>(null);
  const fail = (error: CameraError) => {
    setLive(false);
    setCamera({ kind: 'failed', error });
  };
  const start = () => {
    session.current?.abort();
    const own = new AbortController();
    session.current = own;
    const { signal } = own;
    setCamera({ kind: 'asking' });
    openCamera(signal, () => fail(cameraEnded())).then(
      (stream) => signal.aborted || setCamera({ kind: 'on', stream }),
      (error: CameraError) => signal.aborted || fail(error),
    );
  };
  const begin = useEffectEvent(start);
  useEffect(() => {
    begin();
    return () => session.current?.abort();
  }, []);
  return { camera, isLive, setLive, start, fail };
}

/** Opens the dialog, and closes it when the page is hidden. */
function useOpenWhileVisible(dialog: RefObject<HTMLDialogElement | null>): void {
  useEffect(() => {
    const own = dialog.current;
    own?.showModal();
    const leave = () => {
      if (document.hidden) own?.close();
    };
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, [dialog]);
}

/** The part of the video that lies in the frame, in the video's pixels. */
function aimedAt(video: HTMLVideoElement, frame: HTMLElement): Box {
  const { videoWidth: width, videoHeight: height } = video;
  return inVideo({ width, height }, video.getBoundingClientRect(), frame.getBoundingClientRect());
}
