import type { Metadata } from 'next';
import { Compare } from '../../components/compare/compare';
import { readNetworks } from './read-networks';
import '../../components/compare/compare.css';

export const metadata: Metadata = {
  title: 'Compare · Scrawl',
  description: 'One drawing, read by the networks of well-known tutorials and by ours, side by side as you draw.',
};

export default function Page() {
  return <Compare networks={readNetworks()} />;
}
