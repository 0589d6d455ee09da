'use client';

import { CodeBlock } from '../code-block';
import { useSite } from '../use-site';
import { framePolicy, packagePolicy, tagPolicy } from './policies';

/** What a page with a strict Content-Security-Policy has to allow. */
export function PolicySection() {
  const site = useSite();
  return (
    <section aria-labelledby="policy">
      <h2 id="policy">A strict Content-Security-Policy</h2>
      <p>The tag, from this site:</p>
      <CodeBlock isWrapped name="Policy for the tag" code={tagPolicy(site)} />
      <p>The tag, from the package or from a copy of the site on your own host:</p>
      <CodeBlock isWrapped name="Policy for the package" code={packagePolicy()} />
      <p>The frame, which brings its own policy with it:</p>
      <CodeBlock isWrapped name="Policy for the frame" code={framePolicy(site)} />
    </section>
  );
}
