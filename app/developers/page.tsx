import type { Metadata } from 'next';
import { Developers } from '../../components/developers/developers';
import { readTensorflowCode } from './read-tensorflow-code';
import '../../components/developers/developers.css';

export const metadata: Metadata = {
  title: 'For developers · Scrawl',
  description: 'Read handwritten digits in your own page or program: one tag, one frame, or one package.',
};

export default function Page() {
  return <Developers tensorflowCode={readTensorflowCode()} />;
}
