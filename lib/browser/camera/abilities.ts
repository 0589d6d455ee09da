/** What a camera can do besides showing its picture. */
export interface Abilities {
  readonly hasTorch: boolean;
  readonly zoom: Zoom | undefined;
}

export interface Zoom {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
}

/** Capabilities and settings that only some browsers know. */
interface More {
  readonly torch?: boolean;
  readonly zoom?: { readonly min: number; readonly max: number; readonly step?: number };
}

/** Constraints that the compiler's library does not know yet. */
type Wanted = MediaTrackConstraintSet & { readonly torch?: boolean; readonly zoom?: number };

/** Without a step of its own, the range is gone through in so many. */
const STEPS = 100;

export function abilitiesOf(stream: MediaStream): Abilities {
  const track = trackOf(stream);
  // Firefox has no capabilities.
  const { torch = false, zoom } = (track?.getCapabilities?.() ?? {}) as More;
  if (zoom === undefined || !(zoom.max > zoom.min)) return { hasTorch: torch, zoom: undefined };
  const { zoom: value = zoom.min } = (track?.getSettings() ?? {}) as { readonly zoom?: number };
  const { min, max, step } = zoom;
  return { hasTorch: torch, zoom: { min, max, step: step || (max - min) / STEPS, value } };
}

/** Whether the camera does so: it may refuse. */
export const setTorch = (stream: MediaStream, torch: boolean): Promise<boolean> => set(stream, { torch });
export const setZoom = (stream: MediaStream, zoom: number): Promise<boolean> => set(stream, { zoom });

async function set(stream: MediaStream, wanted: Wanted): Promise<boolean> {
  try {
    await trackOf(stream)?.applyConstraints({ advanced: [wanted] });
    return true;
  } catch {
    return false;
  }
}

/** The id of the camera after this stream's, of all that there are; `undefined` where it is the only one. */
export async function otherCamera(stream: MediaStream): Promise<string | undefined> {
  const ids = await cameraIds();
  if (ids.length < 2) return undefined;
  return ids[(ids.indexOf(trackOf(stream)?.getSettings().deviceId ?? '') + 1) % ids.length];
}

async function cameraIds(): Promise<string[]> {
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '').map((one) => one.deviceId);
  } catch {
    return [];
  }
}

const trackOf = (stream: MediaStream): MediaStreamTrack | undefined => stream.getVideoTracks()[0];
