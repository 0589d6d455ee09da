import type { Metadata } from 'next';
import { Play } from '../../components/play/play';
import { readNetworks } from '../compare/read-networks';
import '../../components/play/play.css';

export const metadata: Metadata = {
  title: 'Play · Scrawl',
  description: 'Draw a digit that people read and the network does not, or one that all eight networks read.',
};

export default function Page() {
  return <Play networks={readNetworks()} />;
}
