import { Scrawl } from '../components/shell/scrawl';

export default function Page() {
  return <Scrawl />;
}
