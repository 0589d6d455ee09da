'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { CameraError, cameraEnded, takePicture } from '../../../lib/browser/camera/camera';
import type { Session } from '../../../lib/session/session';
import { Button } from '../../ui/button';
import { CameraControls } from './camera-controls';
import { CameraFailure } from './camera-failure';
import { LiveBoxes, LiveWords } from './live-reading';
import { useCamera } from './use-camera';
import { aimedAt, useLiveNumber } from './use-live-number';
import './camera.css';

interface Props {
  readonly session: Session;
  /** Opens the file chooser. */
  readonly onChoose: () => void;
  readonly onClose: () => void;
}

/**
 * The live camera with a frame to aim with, and what is read in it. It is on only while this dialog is open and the page is
 * visible.
 */
export function CameraDialog({ session, onChoose, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  /** The shutter; where there is no picture, the way to choose a photo. */
  const main = useRef<HTMLButtonElement>(null);
  const { camera, isLive, setLive, start, fail } = useCamera();
  const number = useLiveNumber(session.recogniser.get(), { video, frame }, isLive);
  const isFailed = camera.kind === 'failed';
  useOpenWhileVisible(dialog);
  // The focus is on the main button, so that Space takes the picture.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another button is the main one then.
  useEffect(() => main.current?.focus(), [isFailed]);
  useEffect(() => {
    if (video.current) video.current.srcObject = camera.kind === 'on' ? camera.stream : null;
  }, [camera]);
  const close = () => dialog.current?.close();
  const take = async () => {
    if (!isLive || !video.current || !frame.current) return;
    try {
      session.photo.open(await takePicture(video.current, aimedAt(video.current, frame.current)));
      close();
    } catch (error) {
      fail(error instanceof CameraError ? error : cameraEnded());
    }
  };
  const choose = () => {
    onChoose();
    close();
  };
  const other = camera.kind === 'on' ? camera.other : undefined;
  return (
    <dialog ref={dialog} aria-label="Camera" className="viewfinder" onClose={onClose}>
      <div className="viewfinder-view">
        <video ref={video} autoPlay playsInline muted onLoadedData={() => setLive(true)} className="viewfinder-video" />
        {isFailed ? (
          <CameraFailure error={camera.error} onRetry={() => start()} onChoose={choose} chooser={main} />
        ) : (
          <>
            <div ref={frame} className="viewfinder-frame">
              <LiveBoxes text={number.text} boxes={number.boxes} />
            </div>
            <LiveWords number={number} isLive={isLive} />
            {/* The shutter is the same for keys and screen readers. */}
            <button type="button" aria-hidden="true" tabIndex={-1} onClick={take} className="viewfinder-tap" />
          </>
        )}
      </div>
      {camera.kind === 'on' && (
        <CameraControls
          key={camera.stream.id}
          stream={camera.stream}
          abilities={camera.abilities}
          onOther={other ? () => start(other) : undefined}
        />
      )}
      <div className="viewfinder-tools">
        <Button onClick={close} className="viewfinder-cancel">
          Cancel
        </Button>
        {!isFailed && (
          <button
            ref={main}
            type="button"
            aria-label="Take the picture"
            aria-disabled={!isLive}
            onClick={take}
            className="viewfinder-shutter"
          />
        )}
      </div>
    </dialog>
  );
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
