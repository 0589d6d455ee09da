import { loadCamera } from './lazy-parts';
import { useLoaded } from './use-loaded';

interface Props {
  readonly isOpen: boolean;
  readonly onPicture: (file: Blob) => void;
  readonly onClose: () => void;
}

/** The camera's dialog, fetched when it is first opened; where that fails, the button can be pressed again. */
export function Camera({ isOpen, ...props }: Props) {
  const lazy = useLoaded(isOpen, loadCamera);
  return isOpen && lazy.kind === 'loaded' && <lazy.module.CameraDialog {...props} />;
}
