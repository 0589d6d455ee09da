'use client';

import { useState } from 'react';
import { copyText } from '../../lib/browser/files/copy-and-save';
import { Button } from '../ui/button';
import { CopyIcon } from '../ui/icons';

interface Props {
  readonly code: string;
  /** What it is the code of. */
  readonly name: string;
  /** It is one long line. */
  readonly isWrapped?: boolean;
}

/** Code that can be copied. */
export function CodeBlock({ code, name, isWrapped = false }: Props) {
  const [said, say] = useState<{ readonly of: string; readonly words: string }>();
  const copy = async () => {
    const isCopied = await copyText(code);
    say({ of: code, words: isCopied ? 'Copied' : 'The browser does not allow it. Select the code and copy it.' });
  };
  return (
    <div className="code-block">
      <div className="code-block-tools">
        <p>{name}</p>
        {/* It counts until the code is another one. */}
        <p role="status">{said?.of === code ? said.words : ''}</p>
        <Button onClick={copy} aria-label={`Copy: ${name}`}>
          <CopyIcon />
          Copy
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines are scrolled by keys too. */}
      <section className="code-block-place" tabIndex={0} aria-label={`${name}: the code`}>
        <pre data-wrapped={isWrapped}>
          <code>{code}</code>
        </pre>
      </section>
    </div>
  );
}
